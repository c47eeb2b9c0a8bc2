using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.OpenClocks;

/// <summary>A clock as people and programs see it.</summary>
/// <param name="Facts">The facts that opened and closed its spans, by their place in the journal.</param>
public sealed record ClockView(PolicyInForce Policy, Clock Clock, IReadOnlyDictionary<long, SpanFact> Facts)
{
    public DateTimeOffset StartedAt => OpenClock.Moment(Clock.StartedAt)!.Value;

    public DateTimeOffset? EndedAt => OpenClock.Moment(Clock.EndedAt);

    public DateTimeOffset? DueAt => OpenClock.Moment(Clock.DueAt);

    /// <summary>How much of the target is used, 1 for all of it.</summary>
    public double Share => Clock.Target == 0 ? 1 : (double)Clock.Elapsed / Clock.Target;
}
