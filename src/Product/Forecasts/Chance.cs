namespace Tandem.Product.Forecasts;

/// <summary>Chance that falls the same way for the same seed (SplitMix64: Steele, Lea and Flood 2014), so that a forecast can be shown again.</summary>
public struct Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 up to, but not including, <paramref name="below"/>, each as likely (multiplication as Lemire 2019 has it; the bias is below 2⁻³² × <paramref name="below"/>).</summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>A number from 0 up to, but not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
