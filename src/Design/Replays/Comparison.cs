using Tandem.Design.Clocks;

namespace Tandem.Design.Replays;

/// <summary>Judges each history under the supposed promise and under the one it is compared with. Pure.</summary>
/// <param name="now">Histories are looked at as they stand at this moment, in ticks of UTC.</param>
public sealed class Comparison(PolicyPlan after, PolicyPlan? before, GroupPlaces groups, int? truth, long now) : IReplayObserver
{
    public List<Outcome> Outcomes { get; } = [];

    public int Records { get; private set; }

    public void See(Guid record, History history)
    {
        Records++;
        var supposed = ClockFunction.Of(after, history, now);
        var held = before is null ? [] : ClockFunction.Of(before, history, now);
        if (supposed.Count == 0 && held.Count == 0)
            return;
        var fields = history.FieldsAt(after.Fields, now);
        for (var run = 0; run < Math.Max(supposed.Count, held.Count); run++)
        {
            var (one, other) = (run < held.Count ? held[run] : null, run < supposed.Count ? supposed[run] : null);
            if (Judge(one) is null && Judge(other) is null)
                continue;
            Outcomes.Add(new(
                record, (other ?? one)!.StartedAt, Value<long>(groups.Priority, fields), Value<Guid>(groups.Team, fields), Value<Guid>(groups.Service, fields),
                Judge(one), Judge(other), truth is { } place ? Kept(fields[place]) : null));
        }
    }

    /// <summary>What was cancelled is judged by nobody.</summary>
    private static Judged? Judge(Clock? clock) => clock is null or { State: ClockState.Cancelled } ? null : new(clock.Breached, clock.Elapsed, clock.Target);

    private static T? Value<T>(int? place, object?[] fields) where T : struct => place is { } at && fields[at] is T value ? value : null;

    private static bool? Kept(object? value) => value switch
    {
        "true" or "yes" or 1L or "1" => true,
        "false" or "no" or 0L or "0" => false,
        _ => null,
    };
}
