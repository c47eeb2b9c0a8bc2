using System.Collections.Concurrent;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Tests.Kernel;

/// <summary>What the workshop's listeners, derivations and jobs did, and what they are to fail at.</summary>
public sealed class Diary
{
    public ConcurrentQueue<(Guid Record, string Why)> Heard { get; } = new();

    public ConcurrentQueue<string> Done { get; } = new();

    /// <summary>Fails whenever it says so.</summary>
    public Func<string, bool> Fails { get; set; } = _ => false;

    public IEnumerable<string> WhysOf(Guid record) => Heard.Where(heard => heard.Record == record).Select(heard => heard.Why);

    internal void Try(string what)
    {
        if (Fails(what))
            throw new InvalidOperationException($"Cannot: {what}");
    }
}

public sealed class OnLampChanged(Diary diary) : IListener<LampChanged>
{
    public Task Hear(LampChanged fact, RecordedFact recorded, CancellationToken stop)
    {
        diary.Try(fact.Why);
        diary.Heard.Enqueue((recorded.Record, fact.Why));
        return Task.CompletedTask;
    }
}

public sealed class OnAnythingHappened(Diary diary) : IListener<AnythingHappened>
{
    public Task Hear(AnythingHappened fact, RecordedFact recorded, CancellationToken stop)
    {
        diary.Done.Enqueue(recorded.Name);
        return Task.CompletedTask;
    }
}

/// <summary>Counts the facts of each record.</summary>
public sealed class LampTally : IDerived
{
    public required Guid Record { get; init; }

    public int Facts { get; set; }
}

public sealed class CountFacts(Store store, Diary diary) : IDerivation
{
    public async Task Clear(CancellationToken stop)
    {
        foreach (var tally in store.Set<LampTally>())
            store.Remove(tally);
        await store.SaveChangesAsync(stop);
    }

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        foreach (var fact in facts)
        {
            diary.Try(fact.Data);
            var tally = await store.FindAsync<LampTally>([fact.Record], stop);
            if (tally is null)
                store.Add(tally = new LampTally { Record = fact.Record });
            tally.Facts++;
        }
    }
}

public sealed class RingBell(Diary diary) : IJob<RingBell.Request>
{
    public sealed record Request(string Tone);

    public Task Run(Request request, CancellationToken stop)
    {
        diary.Try(request.Tone);
        diary.Done.Enqueue(request.Tone);
        return Task.CompletedTask;
    }
}

public sealed class DustLamps(Diary diary) : IChore
{
    public static TimeSpan Every => TimeSpan.FromHours(6);

    public Task Run(CancellationToken stop)
    {
        diary.Try(nameof(DustLamps));
        diary.Done.Enqueue("dusted");
        return Task.CompletedTask;
    }
}
