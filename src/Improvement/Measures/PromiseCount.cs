namespace Tandem.Improvement.Measures;

/// <summary>How many promises of service levels were kept, or broken, on a day on the incidents of one team and service.</summary>
/// <param name="Day">The UTC day, counted from the first of January of the year 1.</param>
/// <param name="Team"><see cref="Slice.None"/> for the incidents that no team has; the same of the service.</param>
public sealed record PromiseCount(int Day, Guid Team, Guid Service, bool Kept, int Promises)
{
    /// <summary>Puts the counts into the tallies they belong to.</summary>
    public static void Add<TKey>(IEnumerable<PromiseCount> counts, Dictionary<TKey, Tally> tallies, Func<PromiseCount, TKey> where) where TKey : notnull
    {
        foreach (var count in counts)
        {
            if (!tallies.TryGetValue(where(count), out var tally))
                tallies[where(count)] = tally = new();
            tally.Add(count.Kept ? Count.PromisesKept : Count.PromisesBroken, count.Promises);
        }
    }
}
