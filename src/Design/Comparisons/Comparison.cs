using Tandem.Design.Clocks;
using Tandem.Design.Replays;

namespace Tandem.Design.Comparisons;

/// <summary>Judges each history under the supposed promise and under the one it is compared with. Pure.</summary>
/// <param name="suppose">Changes a history as it is supposed to have been, for the supposed promise only; null: it was as it was.</param>
/// <param name="truth">The place of the field that says what was kept.</param>
/// <param name="now">Histories are looked at as they stand at this moment, in ticks of UTC.</param>
internal sealed class Comparison(PolicyPlan after, PolicyPlan? before, Func<History, History>? suppose, GroupPlaces groups, int? truth, long now) : IReplayObserver
{
    public Tally Tally { get; } = new(before is not null);

    public void See(Guid record, History history)
    {
        Tally.Records++;
        var supposed = ClockFunction.Of(after, suppose is null ? history : suppose(history), now);
        var held = before is null ? [] : ClockFunction.Of(before, history, now);
        if (supposed.Count == 0 && held.Count == 0)
            return;
        var fields = history.FieldsAt(after.Fields, now);
        for (var run = 0; run < Math.Max(supposed.Count, held.Count); run++)
        {
            var (one, other) = (run < held.Count ? held[run] : null, run < supposed.Count ? supposed[run] : null);
            var (judgedBefore, judgedAfter) = (Judge(one), Judge(other));
            if (judgedBefore is null && judgedAfter is null)
                continue;
            Tally.Add(new Outcome(
                record, (other ?? one)!.StartedAt, groups.PriorityIn(fields), groups.TeamIn(fields), groups.ServiceIn(fields),
                judgedBefore, judgedAfter, truth is { } place ? Kept(fields[place]) : null));
        }
    }

    /// <summary>What was cancelled is judged by nobody.</summary>
    private static Judged? Judge(Clock? clock) => clock is null or { State: ClockState.Cancelled }
        ? null
        : new(clock.Breached, clock is { State: ClockState.Stopped, Breached: false }, clock.Elapsed, clock.Target);

    private static bool? Kept(object? value) => value switch
    {
        "true" or "True" or "yes" or 1L or "1" => true,
        "false" or "False" or "no" or 0L or "0" => false,
        _ => null,
    };
}
