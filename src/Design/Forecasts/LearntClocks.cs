using Tandem.Design.Clocks;
using Tandem.Design.Replays;

namespace Tandem.Design.Forecasts;

/// <summary>Collects how long the clocks of policies took that stopped last, and what was promised on each.</summary>
/// <param name="most">How many of each policy are kept: enough to say how likely something is, and no more memory for millions of records.</param>
public sealed class LearntClocks(IReadOnlyList<PolicyPlan> plans, GroupPlaces groups, long now, int most) : IReplayObserver
{
    private readonly IReadOnlyList<PriorityQueue<(PastClock, long), long>> all = [.. plans.Select(_ => new PriorityQueue<(PastClock, long), long>())];

    /// <summary>The clocks of one of the policies, by its place, with the moment each stopped at.</summary>
    public IEnumerable<((PastClock Clock, long Target) Learnt, long EndedAt)> Of(int plan) => all[plan].UnorderedItems;

    /// <summary>Takes the record's stopped clocks in.</summary>
    public void See(Guid record, History history)
    {
        for (var at = 0; at < plans.Count; at++)
        {
            foreach (var clock in ClockFunction.Of(plans[at], history, now))
            {
                if (clock is not { State: ClockState.Stopped, EndedAt: { } ended })
                    continue;
                var fields = history.FieldsAt(plans[at].Fields, ended);
                all[at].Enqueue((new(groups.PriorityIn(fields), groups.TeamIn(fields), clock.Elapsed), clock.Target), ended);
                if (all[at].Count > most)
                    all[at].Dequeue();
            }
        }
    }
}
