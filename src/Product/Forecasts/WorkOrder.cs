namespace Tandem.Product.Forecasts;

/// <summary>The order of work with what must come before drawn forward: each item as early as its place allows, after all that it waits for.</summary>
internal static class WorkOrder
{
    /// <exception cref="ArgumentException">A key comes twice, an item waits for one that is not there, or some wait for each other in a circle.</exception>
    public static IReadOnlyList<ForecastItem> Of(IReadOnlyList<ForecastItem> items)
    {
        var byKey = new Dictionary<string, ForecastItem>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!byKey.TryAdd(item.Key, item))
                throw new ArgumentException($"\"{item.Key}\" is there twice.");
        }

        var (ordered, done, open) = (new List<ForecastItem>(items.Count), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var path = new Stack<(ForecastItem Item, int Next)>();
        foreach (var item in items)
        {
            if (!done.Contains(item.Key))
                Enter(item);
            while (path.TryPop(out var at))
            {
                if (at.Item.After is { } after && at.Next < after.Count)
                {
                    path.Push((at.Item, at.Next + 1));
                    if (!done.Contains(after[at.Next]))
                        Enter(byKey.GetValueOrDefault(after[at.Next]) ?? throw new ArgumentException($"\"{at.Item.Key}\" waits for \"{after[at.Next]}\", which is not there."));
                    continue;
                }

                done.Add(at.Item.Key);
                ordered.Add(at.Item);
            }
        }

        return ordered;

        void Enter(ForecastItem item)
        {
            if (!open.Add(item.Key))
                throw new ArgumentException($"\"{item.Key}\" waits for itself.");
            path.Push((item, 0));
        }
    }
}
