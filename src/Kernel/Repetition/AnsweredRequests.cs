using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Repetition;

/// <summary>
/// Honours <c>Idempotency-Key</c>: the mark that a request was carried out is saved in the same transaction as what it did, so
/// neither a lost answer nor a killed process makes anything twice.
/// </summary>
public sealed class AnsweredRequests(Store store, OngoingRequests ongoing, TimeProvider clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string Header = "Idempotency-Key";
    private const int LongestKey = 255;

    /// <summary>Does it the first time, answers again every other time.</summary>
    /// <param name="about">What the request changes; null: it makes something.</param>
    /// <param name="again">Gives the first answer once more.</param>
    /// <exception cref="Refused">The key was used for another request.</exception>
    /// <exception cref="Interference">The same request is being answered at this moment.</exception>
    public Task Once(Exchange exchange, JsonBody body, RecordKey? about, Func<Task> first, Func<AnsweredRequest, Task> again) =>
        Once(exchange, body.Fingerprint, about, first, again);

    /// <summary>The same for what was not sent as JSON.</summary>
    /// <param name="fingerprint">What tells the body from any other, with these words before it.</param>
    public async Task Once(Exchange exchange, Func<string, byte[]> fingerprint, RecordKey? about, Func<Task> first, Func<AnsweredRequest, Task> again)
    {
        if (KeyIn(exchange.Request, exchange.By.Person?.ToString() ?? exchange.By.Name) is not { } key)
        {
            await first();
            return;
        }

        using var turn = ongoing.Begin(key) ?? throw new Interference();
        var print = fingerprint($"{exchange.Request.Method} {exchange.Request.Path}\n");
        var now = clock.GetUtcNow();
        var earlier = await store.Set<AnsweredRequest>().FirstOrDefaultAsync(request => request.Key == key, exchange.Stop);
        if (earlier is not null && earlier.At > now - Kept)
        {
            if (!CryptographicOperations.FixedTimeEquals(earlier.Fingerprint, print))
                throw UsedForAnother();
            await again(earlier);
            return;
        }

        if (earlier is not null)
            earlier.Fingerprint = print;
        else
            store.Add(earlier = new AnsweredRequest { Key = key, Fingerprint = print });
        await First(earlier, about, first, exchange.Stop);
    }

    private async Task First(AnsweredRequest mark, RecordKey? about, Func<Task> first, CancellationToken stop)
    {
        mark.At = clock.GetUtcNow();
        void Complete(object? sender, SavingChangesEventArgs args)
        {
            mark.At = clock.GetUtcNow();
            if ((about ?? Made()) is { } made)
                (mark.Kind, mark.Made) = (made.Kind, made.Id);
        }

        store.SavingChanges += Complete;
        try
        {
            await first();
            // Nothing had to be done: the key is remembered all the same.
            if (store.Entry(mark).State is EntityState.Added or EntityState.Modified)
                await store.SaveChangesAsync(stop);
        }
        catch (Exception fault) when (fault is DbUpdateException or Stale)
        {
            if (await store.Set<AnsweredRequest>().AsNoTracking().AnyAsync(other => other.Key == mark.Key, stop))
                throw new Interference();
            throw;
        }
        finally
        {
            store.SavingChanges -= Complete;
        }
    }

    /// <summary>The first thing a save adds: a record before whatever comes with it.</summary>
    private RecordKey? Made()
    {
        var added = store.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added && entry.Entity is not IDerived).ToList();
        if (added.Find(entry => entry.Entity is IRecord) is { Entity: IRecord record })
            return store.Kinds.KeyOf(record);
        return added.Select(entry => (Name: entry.Metadata.ShortName(), Key: entry.Metadata.FindPrimaryKey()!.Properties is [var only] ? entry.Property(only).CurrentValue : null))
            .Where(entry => entry.Key is IId)
            .Select(entry => (RecordKey?)new RecordKey(Text.Names.Camel(entry.Name), ((IId)entry.Key!).Value))
            .FirstOrDefault();
    }

    /// <summary>The key that a request was sent with, told from everybody else's; null: none.</summary>
    /// <param name="whose">Who sent it.</param>
    /// <exception cref="Malformed">It is too long, or not printable.</exception>
    public static byte[]? KeyIn(HttpRequest request, string whose)
    {
        if (request.Headers[Header] is not { Count: > 0 } given)
            return null;
        var key = given.ToString();
        if (key.Length is 0 or > LongestKey || key.Any(letter => letter is < ' ' or > '~'))
            throw new Malformed($"An idempotency key holds from 1 to {LongestKey} printable characters.", Header);
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{whose}\n{key}"));
    }

    /// <summary>What is said to who uses a key for another request.</summary>
    internal static Refused UsedForAnother() => new([new(Header, "This key was used for another request within the last 24 hours.")]);
}
