namespace Tandem.Strategy.KeyMeasures;

/// <summary>A figure that is measured anyway, and that a key result may follow.</summary>
/// <param name="Name">As programs name it, such as <c>incident.opened</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Unit">In which it is counted, such as <c>%</c> or <c>h</c>; empty: records, or a mark.</param>
/// <param name="Counting">How it is counted, in one sentence; always over <see cref="Days"/> days.</param>
/// <param name="OfService">It is measured of one service, which has to be named; else naming one is free.</param>
public sealed record KeyMeasure(string Name, string Label, string Unit, string Counting, bool OfService = false)
{
    /// <summary>Every figure is that of so many days, so that baseline, value and target can be compared.</summary>
    public const int Days = 30;
}
