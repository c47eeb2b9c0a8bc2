namespace Tandem.Transition.Impact;

/// <summary>One walk over the map after the other: what was reached and how, in arrays that are used again without being wiped.</summary>
internal sealed class Walk
{
    private readonly Queue<int> next = [];
    private readonly List<int> reached = [];
    private int[] rounds = [];
    private byte[] health = [];
    private byte[] told = [];
    private int[] through = [];
    private int[] ties = [];
    private int[] distances = [];
    private long[] order = [];
    private int round;

    public void Begin(int items)
    {
        if (rounds.Length < items)
        {
            var size = Math.Max(items, rounds.Length + rounds.Length / 4);
            (rounds, health, told, through, ties, distances, round) = (new int[size], new byte[size], new byte[size], new int[size], new int[size], new int[size], 0);
        }

        round++;
        next.Clear();
        reached.Clear();
    }

    /// <summary>Makes an item worse, if that is worse than it is.</summary>
    public void Raise(int item, ItemHealth to, int from, Tie tie)
    {
        if (rounds[item] != round)
        {
            (rounds[item], health[item], told[item]) = (round, 0, 0);
            reached.Add(item);
        }

        if ((byte)to <= health[item])
            return;
        (health[item], through[item], ties[item], distances[item]) = ((byte)to, from, tie.Packed, from < 0 ? 0 : distances[from] + 1);
        next.Enqueue(item);
    }

    /// <summary>Marks an item as reached, in a walk that asks for no more; false: it was already.</summary>
    /// <param name="beginning">Where the way to it begins.</param>
    public bool Mark(int item, int beginning)
    {
        if (rounds[item] == round)
            return false;
        (rounds[item], through[item]) = (round, beginning);
        next.Enqueue(item);
        return true;
    }

    /// <summary>The next marked item, and where its way begins; -1: there is none.</summary>
    public (int Item, int Beginning) NextMarked() => next.TryDequeue(out var item) ? (item, through[item]) : (-1, -1);

    /// <summary>The next item whose health was not told yet, and how it fares; -1: there is none.</summary>
    public (int Item, ItemHealth Health) Next()
    {
        while (next.TryDequeue(out var item))
        {
            if (told[item] >= health[item])
                continue;
            told[item] = health[item];
            return (item, (ItemHealth)health[item]);
        }

        return (-1, ItemHealth.Healthy);
    }

    /// <summary>All but those where it began, nearest first.</summary>
    public IReadOnlyList<Hit> Reached()
    {
        // Distance and place in one number: ten thousand of them are ordered in a fraction of the time that comparing pairs takes.
        if (order.Length < reached.Count)
            order = new long[reached.Count + reached.Count / 4];
        var count = 0;
        foreach (var item in reached)
        {
            if (through[item] >= 0)
                order[count++] = ((long)distances[item] << 32) | (uint)item;
        }

        Array.Sort(order, 0, count);
        var hits = new Hit[count];
        for (var at = 0; at < count; at++)
        {
            var item = (int)(uint)order[at];
            hits[at] = new(item, (ItemHealth)health[item], distances[item], through[item], new(ties[item]));
        }

        return hits;
    }

    public IReadOnlyList<int> PathTo(int place)
    {
        var path = new List<int>();
        for (var at = place; at >= 0 && at < rounds.Length && rounds[at] == round && path.Count <= reached.Count; at = through[at])
            path.Add(at);
        path.Reverse();
        return path;
    }
}
