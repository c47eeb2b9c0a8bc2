using Tandem.Design.Clocks;
using Tandem.Design.Replays;

namespace Tandem.Design.Forecasts;

/// <summary>Collects how long the stopped clocks of a policy took, and what was promised on each.</summary>
internal sealed class LearntClocks(PolicyPlan plan, GroupPlaces groups, long now) : IReplayObserver
{
    public List<(PastClock Clock, long Target)> All { get; } = [];

    public void See(Guid record, History history)
    {
        foreach (var clock in ClockFunction.Of(plan, history, now))
        {
            if (clock.State != ClockState.Stopped)
                continue;
            var fields = history.FieldsAt(plan.Fields, clock.EndedAt ?? now);
            All.Add((new(
                groups.Priority is { } priority ? fields[priority] as long? : null,
                groups.Team is { } team ? fields[team] as Guid? : null,
                clock.Elapsed), clock.Target));
        }
    }
}
