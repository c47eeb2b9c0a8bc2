namespace Tandem.Bench.Bulk;

/// <summary>A map of items in districts of 10,000: the failure of the first item of a district reaches all others of it, and no other district.</summary>
internal static class Districts
{
    /// <summary>Items in one district.</summary>
    public const int Size = 10_000;

    /// <summary>Relations from each item.</summary>
    public const int Each = 5;

    /// <summary>
    /// Each item depends on one that comes earlier in its district, and stands in four other relations to items of it, the same in every run.
    /// <c>At</c> is 0 to 4: at 2 and 3 it is one of a pair that stand in for each other, at 4 the item is only degraded.
    /// </summary>
    public static IEnumerable<(int From, int To, int At)> Ties(int items)
    {
        var dice = 5U;
        for (var item = 0; item < items; item++)
        {
            var (first, place) = (item - item % Size, item % Size);
            for (var at = 0; at < Each; at++)
                yield return (item, place == 0 ? first + Size - 1 - at : at == 0 ? first + (place - 1) / 8 : first + Thrown(ref dice, place), at);
        }
    }

    /// <summary>A number below the bound, the same in every run (a linear congruential generator, Numerical Recipes).</summary>
    public static int Thrown(ref uint dice, int bound)
    {
        dice = dice * 1_664_525 + 1_013_904_223;
        return (int)((ulong)dice * (uint)bound >> 32);
    }
}
