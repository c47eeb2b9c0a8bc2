using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>
/// What one listener could not hear. The first of a record is tried again with longer and longer pauses and is parked in the
/// end; those behind it wait, so that a record's facts are never heard out of order. Other records are not held up.
/// </summary>
internal sealed class HeldFacts(Hearing hearing, IServiceScopeFactory scopes, TimeProvider clock, ILogger log)
{
    /// <summary>With pauses of 2, 4, 8 … seconds: parked after about four minutes.</summary>
    private const int MostAttempts = 8;

    /// <summary>Who was overtaken by somebody else's change is told again at once, so often.</summary>
    private const int MostOvertaken = 3;

    private static readonly TimeSpan LongestHearing = TimeSpan.FromMinutes(5);
    private List<HeldFact> rows = [];

    public bool IsAny => rows.Count > 0;

    public bool IsAnyDue => Heads().Any(head => head.ParkedAt is null && head.Due <= clock.GetUtcNow());

    public bool Holds(Guid record) => rows.Exists(row => row.Record == record);

    public void Add(IEnumerable<HeldFact> more) => rows = [.. rows, .. more];

    public TimeSpan UntilDue(TimeSpan atMost)
    {
        var now = clock.GetUtcNow();
        return Heads().Where(head => head.ParkedAt is null).Select(head => head.Due - now).Append(atMost).Min();
    }

    public async Task Load(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        rows = await scope.ServiceProvider.GetRequiredService<Store>().Set<HeldFact>().AsNoTracking()
            .Where(row => row.Listener == hearing.Name).OrderBy(row => row.Position).ToListAsync(stop);
    }

    /// <summary>Tries what is due; an administrator may have changed the rows since.</summary>
    public async Task<bool> TryAgain(CancellationToken stop)
    {
        if (rows.Count == 0)
            return false;
        await Load(stop);
        var due = Heads().Where(head => head.ParkedAt is null && head.Due <= clock.GetUtcNow()).ToList();
        foreach (var head in due)
            await TryAgain(head, stop);
        if (due.Count > 0)
            await Load(stop);
        return due.Count > 0;
    }

    /// <summary>Tells the listener one fact, in a unit of work of its own; once more where somebody else changed the same at that moment.</summary>
    /// <returns>What went wrong, if anything.</returns>
    public async Task<Exception?> Tell(RecordedFact fact, CancellationToken stop)
    {
        for (var overtaken = 0; ;)
        {
            try
            {
                await TellOnce(fact, stop);
                return null;
            }
            catch (Stale) when (overtaken++ < MostOvertaken && !stop.IsCancellationRequested)
            {
                // It begins anew with what is true now.
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogWarning(fault, "{Listener} failed at {Fact}, position {Position}", hearing.Name, fact.Name, fact.Position);
                return fault;
            }
        }
    }

    private async Task TellOnce(RecordedFact fact, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LongestHearing);
        await hearing.Tell(scope.ServiceProvider, fact, limit.Token);
        if (hearing.IsDerivation)
            await scope.ServiceProvider.GetRequiredService<Store>().SaveChangesAsync(limit.Token);
    }

    public HeldFact Behind(RecordedFact fact) => new()
    {
        Listener = hearing.Name,
        Position = fact.Position!.Value,
        Kind = fact.Kind,
        Record = fact.Record,
        Name = fact.Name,
        Due = clock.GetUtcNow(),
    };

    public HeldFact Failed(RecordedFact fact, Exception fault) => Fail(Behind(fact), fault);

    private IEnumerable<HeldFact> Heads() => rows.GroupBy(row => row.Record).Select(group => group.First());

    private async Task TryAgain(HeldFact head, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var fact = await store.Facts.SingleAsync(fact => fact.Position == head.Position, stop);
        var fault = await Tell(fact, stop);
        store.Attach(head);
        if (fault is null)
            store.Remove(head);
        else
            Fail(head, fault);
        await store.SaveChangesAsync(stop);
    }

    private HeldFact Fail(HeldFact row, Exception fault)
    {
        var now = clock.GetUtcNow();
        row.Attempts++;
        row.Error = $"{fault.GetType().Name}: {fault.Message}";
        row.Due = now + TimeSpan.FromSeconds(Math.Pow(2, row.Attempts));
        if (row.Attempts < MostAttempts)
            return row;
        row.ParkedAt = now;
        log.LogError("{Listener} could not hear {Fact} at position {Position} in {Attempts} attempts; it is parked: {Error}",
            hearing.Name, row.Name, row.Position, row.Attempts, row.Error);
        return row;
    }
}
