namespace Tandem.Operation.OnCall;

/// <summary>What a schedule comes to in a period: who carries how much, and when nobody is there.</summary>
/// <param name="Gaps">When somebody should be on call and nobody is.</param>
/// <param name="Burdens">Whoever carries most comes first.</param>
public sealed record Coverage(IReadOnlyList<Shift> Gaps, IReadOnlyList<Burden> Burdens)
{
    /// <summary>How much more than the average the most burdened person carries, from 0 (all the same) up.</summary>
    public double Unevenness => Burdens.Count < 2 || Burdens.Average(each => each.Hours) is not (> 0 and var mean) ? 0 : (Burdens.Max(each => each.Hours) / mean) - 1;
}
