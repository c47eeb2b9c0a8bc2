namespace Tandem.Demonstration;

/// <summary>Chance that falls the same way every time (SplitMix64, Steele, Lea and Flood 2014), so that every demonstration is the same one.</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from <paramref name="from"/> up to, but not including, <paramref name="to"/>.</summary>
    public int Between(int from, int to) => from + (int)(Share() * (to - from));

    public bool Falls(double chance) => Share() < chance;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count)];

    /// <summary>A waiting time whose median is given and whose long ones are rare, as working times are (log-normal).</summary>
    /// <param name="spread">Standard deviation of the logarithm; 1 is wide.</param>
    public TimeSpan Around(TimeSpan median, double spread = 0.9)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share());
        return median * Math.Exp(spread * normal);
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
