using Tandem.Design.Clocks;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.Attainment;

/// <summary>Judges the clocks of all policies on one kind. A clock counts once it has ended, or once it is broken.</summary>
internal abstract class JudgingObserver(IReadOnlyList<PolicyInForce> policies, long now) : IReplayObserver
{
    private readonly int? team = policies[0].Plan.Fields.Find("team") is >= 0 and var place ? place : null;
    private readonly int state = policies[0].Plan.Fields.Find("state");

    public void See(Guid record, History history)
    {
        foreach (var policy in policies)
        {
            foreach (var clock in ClockFunction.Of(policy.Plan, history, now).Where(clock => clock.IsJudged))
            {
                var fields = policy.Plan.Fields;
                Judge(new(record, policy, clock, clock.Breached ? BreachReason.Of(clock, history, fields, state, team) : "", history.FieldsAt(fields, clock.EndedAt ?? now)));
            }
        }
    }

    protected abstract void Judge(JudgedClock clock);
}
