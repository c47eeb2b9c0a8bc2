using System.Diagnostics;
using Tandem.Bench.Bulk;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Transition.Impact;
using Tandem.Transition.Relations;

namespace Tandem.Bench.Runs;

/// <summary>The map of items in memory: making it, what it weighs, and a failure that reaches 10,000 items, beside a plain walk over bare lists.</summary>
internal static class Impact
{
    private const int Questions = 300;

    /// <param name="items">A multiple of 10,000.</param>
    public static Task Run(Lab lab, int items)
    {
        var types = new RelationTypes([new RelationType { Name = "depends on", Inverse = "is used by" }, new RelationType { Name = "makes use of", Inverse = "serves", Effect = FailureEffect.Degrades }]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var map = Make(types, items, out var ids);
        var made = watch.Elapsed;
        var weight = GC.GetTotalMemory(forceFullCollection: true) - before;
        lab.Report.Add($"map of {items:N0} items and {items * Districts.Each:N0} relations, made", made.TotalSeconds, "s");
        lab.Report.Add("what it weighs", weight / 1e6, "MB", Target.Most(600));
        lab.Report.Add("memory of the process", Environment.WorkingSet / 1e6, "MB");

        var bare = Bare(items);
        var roots = Enumerable.Range(0, Questions).Select(at => at * Districts.Size % items).ToArray();
        var plain = Percentile95(roots, root => Walk(bare, root));
        var found = 0;
        var walked = Percentile95(roots, root => found = map.Down([root]).Count);
        if (found != Districts.Size - 1)
            throw new InvalidOperationException($"A failure reached {found} items.");
        lab.Report.Add($"p95 of a failure that reaches {found:N0} items", walked, "ms", Target.Most(50), (plain, "a plain walk over bare lists"));
        var edited = Percentile95(roots, root =>
        {
            map.Put(ids[root + 1], ids[root + 2], "depends on", [new(ids[root + 1], "depends on", ids[root + 2], "pair", 1, null)]);
            found = map.Down([root]).Count;
        });
        lab.Report.Add("p95 of an edit and the next answer", edited, "ms", Target.Most(50));
        return Task.CompletedTask;
    }

    private static ImpactMap Make(RelationTypes types, int items, out Guid[] ids)
    {
        var builder = new MapBuilder(types);
        ids = [.. Enumerable.Range(0, items).Select(_ => Guid.CreateVersion7())];
        for (var item = 0; item < items; item++)
            builder.Add(new MapItem(ids[item], item + 1, $"item-{item:x}", "Application component", null, false));
        foreach (var (from, to, at) in Districts.Ties(items))
            builder.Add(new MapRelation(ids[from], at == 4 ? "makes use of" : "depends on", ids[to], at is 2 or 3 ? "pair" : "", 1, null));
        return builder.Make();
    }

    private static List<int>[] Bare(int items)
    {
        var hits = new List<int>[items];
        foreach (var (from, to, _) in Districts.Ties(items))
            (hits[to] ??= []).Add(from);
        return hits;
    }

    private static void Walk(List<int>[] hits, int root)
    {
        var (seen, next) = (new HashSet<int> { root }, new Queue<int>([root]));
        while (next.TryDequeue(out var item))
        {
            foreach (var hit in hits[item] ?? [])
            {
                if (seen.Add(hit))
                    next.Enqueue(hit);
            }
        }
    }

    private static double Percentile95(int[] roots, Action<int> ask)
    {
        ask(roots[0]);
        var times = new List<double>();
        foreach (var root in roots)
        {
            var begun = Stopwatch.GetTimestamp();
            ask(root);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        return times[(int)(times.Count * 0.95)];
    }
}
