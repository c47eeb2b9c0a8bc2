namespace Tandem.People.WorkingTime;

/// <summary>A part of the time line whose stretches are laid out with running sums, so that a question is one search. All in ticks of UTC.</summary>
internal sealed class CountedWindow
{
    private readonly long[] begins;
    private readonly long[] ends;

    /// <summary>What had counted before each stretch began.</summary>
    private readonly long[] sums;

    private CountedWindow(long from, long to, long[] begins, long[] ends, long[] sums) =>
        (From, To, this.begins, this.ends, this.sums) = (from, to, begins, ends, sums);

    /// <summary>Covers nothing; joining anything to it leaves the other as it is.</summary>
    public static CountedWindow None { get; } = new(long.MaxValue, long.MinValue, [], [], []);

    public long From { get; }

    public long To { get; }

    public static CountedWindow Of(long from, long to, IEnumerable<(long Begin, long End)> stretches)
    {
        var (begins, ends, sums, sum) = (new List<long>(), new List<long>(), new List<long>(), 0L);
        foreach (var (begin, end) in stretches)
        {
            if (ends.Count > 0 && ends[^1] == begin)
            {
                ends[^1] = end;
            }
            else
            {
                begins.Add(begin);
                ends.Add(end);
                sums.Add(sum);
            }

            sum += end - begin;
        }

        return new(from, to, [.. begins], [.. ends], [.. sums]);
    }

    /// <summary>What had counted, since the window's own start, at a moment within it.</summary>
    public long CountedUntil(long at)
    {
        var index = LastAtOrBefore(begins, at);
        return index < 0 ? 0 : sums[index] + Math.Min(at, ends[index]) - begins[index];
    }

    /// <summary>The first moment at which so much had counted; null when it lies behind the window.</summary>
    public long? MomentOf(long counted)
    {
        // The stretch in which it is reached is the last that began with less counted.
        var index = LastAtOrBefore(sums, counted - 1);
        if (index < 0)
            return null;
        var at = begins[index] + (counted - sums[index]);
        return at <= ends[index] ? at : null;
    }

    public IEnumerable<(long From, long To)> Cut(long from, long to)
    {
        for (var index = Math.Max(LastAtOrBefore(begins, from), 0); index < begins.Length && begins[index] < to; index++)
        {
            var (begin, end) = (Math.Max(begins[index], from), Math.Min(ends[index], to));
            if (begin < end)
                yield return (begin, end);
        }
    }

    private static int LastAtOrBefore(long[] sorted, long value)
    {
        var found = Array.BinarySearch(sorted, value);
        return found >= 0 ? found : ~found - 1;
    }
}
