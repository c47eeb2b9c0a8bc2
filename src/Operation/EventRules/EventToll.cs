namespace Tandem.Operation.EventRules;

/// <summary>What alerts come to.</summary>
/// <param name="Quiet">Alerts of which nobody need know.</param>
/// <param name="Incidents">Incidents that are opened.</param>
/// <param name="Pages">How often somebody is called.</param>
public sealed record EventToll(int Quiet, int Incidents, int Pages)
{
    /// <summary>Counts what rules make of alerts, oldest first: by rule, group and time alone, without silences, the service map and storms.</summary>
    internal static (EventToll Toll, int Suited) Of(IReadOnlyList<ReadEventRule> rules, IEnumerable<EventIntake.LiveAlert> alerts, ReadEventRule? asked)
    {
        var last = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var (quiet, incidents, pages, suited) = (0, 0, 0, 0);
        foreach (var alert in alerts)
        {
            var rule = EventRulesInForce.First(rules, alert);
            suited += rule == asked ? 1 : 0;
            quiet += rule.Outcome == EventOutcome.Ignore ? 1 : 0;
            if (!rule.OpensIncident)
                continue;
            var group = rule.GroupOf(alert);
            if (!last.TryGetValue(group, out var before) || alert.FirstSeenAt - before > rule.Window)
            {
                incidents++;
                pages += rule.Outcome == EventOutcome.Page ? 1 : 0;
            }

            last[group] = alert.FirstSeenAt;
        }

        return (new(quiet, incidents, pages), suited);
    }
}
