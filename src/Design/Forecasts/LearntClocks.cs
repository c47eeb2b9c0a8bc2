using Tandem.Design.Clocks;
using Tandem.Design.Replays;

namespace Tandem.Design.Forecasts;

/// <summary>Collects how long the stopped clocks of policies took, and what was promised on each.</summary>
internal sealed class LearntClocks(IReadOnlyList<PolicyPlan> plans, GroupPlaces groups, long now) : IReplayObserver
{
    private readonly IReadOnlyList<List<(PastClock Clock, long Target)>> all = [.. plans.Select(_ => new List<(PastClock, long)>())];

    /// <summary>The clocks of one of the policies, by its place.</summary>
    public IReadOnlyList<(PastClock Clock, long Target)> Of(int plan) => all[plan];

    public void See(Guid record, History history)
    {
        for (var at = 0; at < plans.Count; at++)
        {
            foreach (var clock in ClockFunction.Of(plans[at], history, now))
            {
                if (clock.State != ClockState.Stopped)
                    continue;
                var fields = history.FieldsAt(plans[at].Fields, clock.EndedAt ?? now);
                all[at].Add((new(groups.PriorityIn(fields), groups.TeamIn(fields), clock.Elapsed), clock.Target));
            }
        }
    }
}
