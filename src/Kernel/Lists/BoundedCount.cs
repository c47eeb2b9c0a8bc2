namespace Tandem.Kernel.Lists;

/// <summary>How many there are, counted no further than a bound.</summary>
public readonly record struct BoundedCount(int Value, bool OrMore)
{
    /// <summary>"12", or "1000+" where counting stopped.</summary>
    public override string ToString() => OrMore ? $"{Value}+" : $"{Value}";
}
