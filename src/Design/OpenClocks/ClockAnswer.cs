using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.OpenClocks;

/// <summary>A clock as the API says it.</summary>
/// <param name="Policy">The policy's number.</param>
/// <param name="Name">The policy's name.</param>
/// <param name="Measure">What is measured, such as <c>resolution</c>.</param>
/// <param name="Run">Which of the policy's clocks on the record, from 1.</param>
/// <param name="DueAt">When the target is, or would have been, used up; null while paused with time left.</param>
/// <param name="RemainingSeconds">Negative when more was used than promised.</param>
public sealed record ClockAnswer(
    string Policy, string Name, PolicyType Type, string Measure, int Run, ClockState State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DateTimeOffset? DueAt,
    double ElapsedSeconds, double RemainingSeconds, double TargetSeconds, bool Breached, IReadOnlyList<SpanAnswer> Spans)
{
    internal static ClockAnswer Of(ClockView view)
    {
        var clock = view.Clock;
        return new(
            view.Policy.Number, view.Policy.Name, view.Policy.Type, view.Policy.Measure, clock.Run, clock.State, view.StartedAt, view.EndedAt, view.DueAt,
            Seconds(clock.Elapsed), Seconds(clock.Remaining), Seconds(clock.Target), clock.Breached,
            [.. clock.Spans.Select(span => new SpanAnswer(
                OpenClock.Moment(span.From)!.Value, OpenClock.Moment(span.To)!.Value, span.Counting, span.Reason.Length > 0 ? span.Reason : span.State == ClockState.Running ? "running" : "",
                Seconds(span.Ticks), span.CountedBy.Name, view.Facts.GetValueOrDefault(span.OpenedBy)?.Name, span.ClosedBy is { } entry ? view.Facts.GetValueOrDefault(entry)?.Name : null))]);
    }

    /// <summary>Whole seconds where it is one, to the microsecond where not.</summary>
    private static double Seconds(long ticks) => Math.Round((double)ticks / TimeSpan.TicksPerSecond, 6);
}
