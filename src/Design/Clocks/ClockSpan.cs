namespace Tandem.Design.Clocks;

/// <summary>A part of a clock's time line that a person can check by hand.</summary>
/// <param name="From">Its begin, in ticks of UTC.</param>
/// <param name="To">Its end, in ticks of UTC; the moment of the question for one that is still open.</param>
/// <param name="State">How the clock stood.</param>
/// <param name="Reason">Why it did not run, in the values of the fields that say so, such as <c>pending, supplier</c>; empty for one that ran.</param>
/// <param name="OpenedBy">The journal entry of the fact that opened it.</param>
/// <param name="ClosedBy">The journal entry of the fact that closed it; null while it is open.</param>
/// <param name="CountedBy">Whose time counted.</param>
/// <param name="Ticks">How much counted (100 ns); 0 for a span that did not run.</param>
public readonly record struct ClockSpan(long From, long To, ClockState State, string Reason, long OpenedBy, long? ClosedBy, CountedBy CountedBy, long Ticks)
{
    public bool Counting => State == ClockState.Running;
}
