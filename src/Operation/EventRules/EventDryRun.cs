namespace Tandem.Operation.EventRules;

/// <summary>What a rule would have made of the alerts of the past: the same alerts, by the rules in force and with this one among them.</summary>
/// <param name="Alerts">How many alerts were looked at.</param>
/// <param name="Suited">How many of them the rule would have decided.</param>
public sealed record EventDryRun(int Alerts, int Suited, EventToll Before, EventToll After);
