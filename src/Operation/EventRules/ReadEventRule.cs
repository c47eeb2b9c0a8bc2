using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>A rule for alerts that has been read for use.</summary>
/// <param name="Rule">Null: what holds where no rule suits.</param>
/// <param name="Because">What it says of an alert that it suits, in a sentence.</param>
public sealed record ReadEventRule(Id<EventRule>? Rule, int Order, IReadOnlyList<MatcherTest> Tests, EventOutcome Outcome, IReadOnlyList<string> GroupBy, TimeSpan Window, string Because)
{
    private static readonly string[] UsualGroup = ["alertname", "service"];
    private static readonly TimeSpan UsualWindow = TimeSpan.FromHours(1);

    public bool OpensIncident => Outcome is EventOutcome.OpenIncident or EventOutcome.Page;

    public bool Suits(LiveAlert alert)
    {
        foreach (var test in Tests)
        {
            if (!test.Holds(alert.Says(test.Matcher.Name)))
                return false;
        }

        return true;
    }

    /// <summary>What an alert has in common with those that join it.</summary>
    public string GroupOf(LiveAlert alert) => $"{Rule?.ToString() ?? "usual"}:{LabelSet.Of(Common(alert)).Fingerprint()}";

    /// <summary>The same in words: "with alertname DiskFull".</summary>
    public string GroupWords(LiveAlert alert) => Common(alert).ToList() is { Count: > 0 } common
        ? "with " + string.Join(" and ", common.Select(pair => $"{pair.Key} {pair.Value}")) : "of this rule";

    /// <summary>What holds where no rule suits: what is critical is called, an error opens an incident, everything else is kept.</summary>
    public static ReadEventRule Usual(Severity severity) => severity switch
    {
        Severity.Critical => new(null, int.MaxValue, [], EventOutcome.Page, UsualGroup, UsualWindow, "No rule suits it, and what is critical opens an incident and is called."),
        Severity.Error => new(null, int.MaxValue, [], EventOutcome.OpenIncident, UsualGroup, UsualWindow, "No rule suits it, and an error opens an incident."),
        _ => new(null, int.MaxValue, [], EventOutcome.Record, UsualGroup, UsualWindow, "No rule suits it, and below an error it is kept for whoever looks."),
    };

    /// <summary>Reads a rule; null: it can be matched no more.</summary>
    public static ReadEventRule? Of(EventRule rule)
    {
        try
        {
            return new(rule.Id, rule.Order, MatcherTest.Read(rule.Matchers), rule.Outcome, rule.GroupBy, TimeSpan.FromMinutes(rule.Minutes), $"{EventRule.Kind.NumberOf(rule)} {rule.Name} suits it.");
        }
        catch (Refused)
        {
            return null;
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Common(LiveAlert alert)
    {
        foreach (var label in GroupBy)
        {
            if (alert.Says(label) is { } value)
                yield return new(label, value);
        }
    }
}
