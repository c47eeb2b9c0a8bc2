namespace Tandem.Design.Comparisons;

/// <summary>Both promises added up for each value of something, such as for each team.</summary>
internal sealed class Sums<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, PairSum> sums = [];

    public void Add(TKey key, in Outcome outcome) => Of(key).Add(outcome);

    public void Add(Sums<TKey> other)
    {
        foreach (var (key, sum) in other.sums)
            Of(key).Add(sum);
    }

    public IReadOnlyList<SideBySide> Said(Func<TKey, string> written) =>
        [.. sums.Select(pair => pair.Value.Said(written(pair.Key))).OrderBy(row => row.Key, StringComparer.Ordinal)];

    private PairSum Of(TKey key)
    {
        if (!sums.TryGetValue(key, out var sum))
            sums[key] = sum = new();
        return sum;
    }
}
