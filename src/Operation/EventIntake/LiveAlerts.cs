using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>Every open alert by its key, in memory: made from the store when it is first asked for, and followed from then on.</summary>
public sealed class LiveAlerts(IServiceScopeFactory scopes, JournalReader journal, Database database, TimeProvider clock) : IDisposable
{
    /// <summary>How far back it is known that a key was resolved: what comes back often within it flaps.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(30);

    private const int AtOnce = 1_000;

    /// <summary>What other nodes change is known after so long.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> Told =
    [
        nameof(AlertFired), nameof(AlertWorsened), nameof(AlertAcknowledged), nameof(AlertGivenBack), nameof(AlertSuppressed), nameof(AlertResolved),
        nameof(AlertReworded), nameof(AlertRelabelled),
    ];

    private readonly ConcurrentDictionary<string, LiveAlert> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, string> keys = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> resolved = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1, 1);
    private bool isLoaded;
    private long position;
    private DateTimeOffset followedAt;

    public IEnumerable<LiveAlert> All => open.Select(pair => pair.Value);

    public int Count => open.Count;

    /// <summary>Those whose label <c>alertname</c>, or name where no label is called so, is this one.</summary>
    public IEnumerable<LiveAlert> Named(string name) => named.TryGetValue(name, out var those) ? those.Select(each => Find(each.Key)).OfType<LiveAlert>() : [];

    public LiveAlert? Find(string key) => open.GetValueOrDefault(key);

    public bool Knows(Id<Alert> alert) => keys.ContainsKey(alert.Value);

    public void Put(LiveAlert alert)
    {
        if (Find(alert.Key) is { } before && NameOf(before) != NameOf(alert))
            Drop(alert.Key);
        open[alert.Key] = alert;
        keys[alert.Id.Value] = alert.Key;
        if (NameOf(alert) is { } name)
            named.GetOrAdd(name, _ => new(StringComparer.Ordinal))[alert.Key] = true;
    }

    /// <summary>It was heard of again, unless it is over meanwhile.</summary>
    public void Heard(LiveAlert known, DateTimeOffset at, DateTimeOffset? endsAt) => open.TryUpdate(known.Key, known with { LastSeenAt = at, EndsAt = endsAt }, known);

    public void Remove(Id<Alert> alert, DateTimeOffset at)
    {
        if (!keys.TryRemove(alert.Value, out var key))
            return;
        Drop(key);
        Remember(key, at);
    }

    /// <summary>How often a key was resolved lately.</summary>
    public int Returns(string key, DateTimeOffset now) => resolved.TryGetValue(key, out var moments) ? moments.Count(moment => now - moment <= Memory) : 0;

    /// <summary>Takes over what becomes of an alert once the store has saved it.</summary>
    public void Follow(Store store, Alert alert) => store.OnceSaved(() =>
    {
        if (alert.Open)
            Put(LiveAlert.Of(alert));
        else
            Remove(alert.Id, alert.ResolvedAt!.Value);
    });

    /// <summary>Makes sure that all is known; on PostgreSQL also what other nodes did.</summary>
    public async Task Renew(CancellationToken stop)
    {
        if (isLoaded && (database.Kind == DatabaseKind.Sqlite || clock.GetUtcNow() - followedAt < Freshness))
            return;
        await turn.WaitAsync(stop);
        try
        {
            if (!isLoaded)
                await Load(stop);
            else if (clock.GetUtcNow() - followedAt >= Freshness)
                await Catch(stop);
            followedAt = clock.GetUtcNow();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Looks whether another node opened a moment ago what nobody here knows.</summary>
    public async Task Learn(IReadOnlyCollection<string> unknown, CancellationToken stop)
    {
        if (unknown.Count == 0 || database.Kind == DatabaseKind.Sqlite)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        foreach (var some in unknown.Distinct().Chunk(AtOnce))
        {
            foreach (var alert in await store.Alerts.AsNoTracking().Where(alert => EF.Parameter(some).Contains(alert.LiveKey)).ToListAsync(stop))
                Put(LiveAlert.Of(alert));
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Reads all of it anew at the next question: something was put in that was not saved.</summary>
    public void Forget() => isLoaded = false;

    private async Task Load(CancellationToken stop)
    {
        position = await journal.Last(stop);
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var before = open.Keys.ToHashSet();
        await foreach (var alert in store.Alerts.AsNoTracking().Where(alert => alert.Open == EF.Parameter(true)).AsAsyncEnumerable().WithCancellation(stop))
        {
            Put(LiveAlert.Of(alert));
            before.Remove(alert.LiveKey!);
        }

        foreach (var gone in before)
        {
            if (Drop(gone) is { } alert)
                keys.TryRemove(alert.Id.Value, out _);
        }

        DateTimeOffset? since = clock.GetUtcNow() - Memory;
        resolved.Clear();
        foreach (var past in await store.Alerts.Where(alert => alert.ResolvedAt >= since).OrderBy(alert => alert.ResolvedAt).Select(alert => new { alert.Integration, alert.Fingerprint, alert.ResolvedAt }).ToListAsync(stop))
            Remember(new Sender(past.Integration, "").KeyOf(past.Fingerprint), past.ResolvedAt!.Value);
        isLoaded = true;
    }

    private async Task Catch(CancellationToken stop)
    {
        while (true)
        {
            var page = await journal.After(position, Told, AtOnce, stop);
            if (page.Facts.Count > 0)
                await Reread([.. page.Facts.Select(fact => new Id<Alert>(fact.Record)).Distinct()], stop);
            if (page.Through <= position)
                return;
            position = page.Through;
        }
    }

    private async Task Reread(Id<Alert>[] changed, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var alert in await scope.ServiceProvider.GetRequiredService<Store>().Alerts.AsNoTracking().Where(alert => EF.Parameter(changed).Contains(alert.Id)).ToListAsync(stop))
        {
            if (alert.Open)
                Put(LiveAlert.Of(alert));
            else
                Remove(alert.Id, alert.ResolvedAt!.Value);
        }
    }

    private LiveAlert? Drop(string key)
    {
        if (open.TryRemove(key, out var alert) && NameOf(alert) is { } name && named.TryGetValue(name, out var those))
            those.TryRemove(key, out _);
        return alert;
    }

    private static string? NameOf(LiveAlert alert) => alert.Says("alertname");

    private void Remember(string key, DateTimeOffset at)
    {
        var moments = resolved.GetOrAdd(key, _ => []);
        lock (moments)
        {
            moments.RemoveAll(moment => at - moment > Memory);
            moments.Add(at);
        }
    }
}
