using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>Compares records in memory the way both databases order them.</summary>
internal sealed class ListOrder(IReadOnlyList<SortKey> keys) : IComparer<IRecord>
{
    /// <summary>Texts are ordered by the database's own rules, which nobody repeats here.</summary>
    public static bool Knows(IReadOnlyList<SortKey> keys) => keys.All(key => key.Type != typeof(string));

    public int Compare(IRecord? x, IRecord? y)
    {
        foreach (var key in keys)
        {
            var (left, right) = (key.Read(x!), key.Read(y!));
            if (left is null || right is null)
            {
                if (!ReferenceEquals(left, right))
                    return left is null ? 1 : -1;
                continue;
            }

            var compared = left is IId id ? id.Value.CompareTo(((IId)right).Value) : Comparer<object>.Default.Compare(left, right);
            if (compared != 0)
                return key.Descending ? -compared : compared;
        }

        return 0;
    }
}
