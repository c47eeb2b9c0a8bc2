namespace Tandem.Product.RoadmapDates;

/// <summary>Which open items wait for which, without what would go round in a circle.</summary>
internal static class Waiting
{
    /// <param name="waits">Pairs of the one that waits and the one that must be over before, in any order.</param>
    /// <returns>For each that waits, for which; a pair that would close a circle is left out.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IEnumerable<(string Item, string For)> waits)
    {
        var known = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (item, before) in waits)
        {
            if (item == before || Reaches(known, before, item))
                continue;
            if (!known.TryGetValue(item, out var list))
                known[item] = list = [];
            list.Add(before);
        }

        return known.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
    }

    private static bool Reaches(Dictionary<string, List<string>> known, string from, string to)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Stack<string>([from]));
        while (open.TryPop(out var at))
        {
            foreach (var next in known.GetValueOrDefault(at) ?? [])
            {
                if (next == to)
                    return true;
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }
}
