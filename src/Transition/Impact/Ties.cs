namespace Tandem.Transition.Impact;

/// <summary>For each item, the items at the other end of its ties: one array for all, and a small book of those that changed since it was made.</summary>
internal sealed class Ties
{
    private readonly int[] begins;
    private readonly int[] others;
    private readonly int[] ties;
    private readonly Dictionary<int, (int[] Others, int[] Ties)> changed = [];

    /// <param name="ends">The item at this end of each tie; the other end and the tie stand at the same place.</param>
    public Ties(int items, List<int> ends, List<int> others, List<int> ties)
    {
        begins = new int[items + 1];
        foreach (var end in ends)
            begins[end + 1]++;
        for (var item = 0; item < items; item++)
            begins[item + 1] += begins[item];
        (this.others, this.ties) = (new int[ends.Count], new int[ends.Count]);
        var next = begins.AsSpan(0, items).ToArray();
        for (var at = 0; at < ends.Count; at++)
        {
            var place = next[ends[at]]++;
            (this.others[place], this.ties[place]) = (others[at], ties[at]);
        }
    }

    /// <summary>How many items stand in the book of changes.</summary>
    public int Changed => changed.Count;

    public ReadOnlySpan<int> Of(int item, out ReadOnlySpan<int> how)
    {
        if (changed.Count > 0 && changed.TryGetValue(item, out var own))
        {
            how = own.Ties;
            return own.Others;
        }

        if (item >= begins.Length - 1)
        {
            how = [];
            return [];
        }

        var (from, count) = (begins[item], begins[item + 1] - begins[item]);
        how = ties.AsSpan(from, count);
        return others.AsSpan(from, count);
    }

    public void Add(int item, int other, int tie)
    {
        var known = Of(item, out var how);
        changed[item] = ([.. known, other], [.. how, tie]);
    }

    /// <summary>Takes away every tie of a type to the other item.</summary>
    public void Remove(int item, int other, int type)
    {
        var known = Of(item, out var how);
        List<int> others = [], kept = [];
        for (var at = 0; at < known.Length; at++)
        {
            if (known[at] == other && new Tie(how[at]).Type == type)
                continue;
            others.Add(known[at]);
            kept.Add(how[at]);
        }

        if (others.Count < known.Length)
            changed[item] = ([.. others], [.. kept]);
    }
}
