using System.Collections.Concurrent;
using Tandem.Design.Outages;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>
/// For which objectives something happened since their budgets were last measured: what was saved here at once, what other nodes saved out of the journal. What happens
/// by the passing of time alone, or to what was planned, comes with the round that measures all.
/// </summary>
public sealed class BudgetNews
{
    /// <summary>After so long all are measured.</summary>
    public static readonly TimeSpan Whole = TimeSpan.FromMinutes(10);

    private const int AtOnce = 1_000;

    /// <summary>With so much at once, all are measured.</summary>
    private const int Most = 10_000;

    private readonly JournalReader journal;
    private readonly TimeProvider clock;
    private ConcurrentQueue<RecordKey> saved = new();
    private DateTimeOffset all = DateTimeOffset.MinValue;
    private long position;

    public BudgetNews(FreshFacts fresh, JournalReader journal, TimeProvider clock)
    {
        (this.journal, this.clock) = (journal, clock);
        fresh.Saved += facts =>
        {
            foreach (var fact in facts.Where(Concerns))
                saved.Enqueue(new(fact.Kind, fact.Record));
        };
    }

    /// <summary>The objectives and the outages of which there is news; null: all are to be measured.</summary>
    public async Task<IReadOnlySet<RecordKey>?> Take(CancellationToken stop)
    {
        var (now, changed) = (clock.GetUtcNow(), Interlocked.Exchange(ref saved, new()).ToHashSet());
        if (now - all >= Whole)
        {
            (all, position) = (now, await journal.Last(stop));
            return null;
        }

        while (changed.Count <= Most)
        {
            var page = await journal.After(position, null, AtOnce, stop);
            changed.UnionWith(page.Facts.Where(Concerns).Select(fact => new RecordKey(fact.Kind, fact.Record)));
            if (page.Through <= position)
                return changed;
            position = page.Through;
        }

        Forget();
        return await Take(stop);
    }

    /// <summary>What was taken did not lead anywhere: all are measured the next time.</summary>
    public void Forget() => all = DateTimeOffset.MinValue;

    private static bool Concerns(RecordedFact fact) => fact.Kind == ObjectiveKind.Kind.Name || fact.Kind == OutageKind.Kind.Name;
}
