namespace Tandem.Design.Comparisons;

/// <summary>Counts outcomes and keeps those that began first: as many as somebody may look at, however many there are.</summary>
internal sealed class Firsts(int most)
{
    private readonly PriorityQueue<Outcome, (long StartedAt, Guid Record)> kept = new(Comparer<(long StartedAt, Guid Record)>.Create((left, right) => right.CompareTo(left)));

    public int Count { get; private set; }

    public void Add(in Outcome outcome)
    {
        Count++;
        Keep(outcome);
    }

    public void Add(Firsts other)
    {
        Count += other.Count;
        foreach (var (outcome, _) in other.kept.UnorderedItems)
            Keep(outcome);
    }

    public IReadOnlyList<Outcome> Said() => [.. kept.UnorderedItems.Select(item => item.Element).OrderBy(outcome => (outcome.StartedAt, outcome.Record))];

    private void Keep(in Outcome outcome)
    {
        if (kept.Count < most)
            kept.Enqueue(outcome, (outcome.StartedAt, outcome.Record));
        else if (most > 0)
            kept.EnqueueDequeue(outcome, (outcome.StartedAt, outcome.Record));
    }
}
