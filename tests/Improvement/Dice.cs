namespace Tandem.Tests.Improvement;

/// <summary>Chance that always falls in the same way: a linear congruential generator (Knuth, MMIX).</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed * 2862933555777941757UL + 3037000493UL;

    /// <summary>From 0 to <paramref name="sides"/> - 1.</summary>
    public int Roll(int sides)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)sides);
    }

    public T Pick<T>(IReadOnlyList<T> things) => things[Roll(things.Count)];
}
