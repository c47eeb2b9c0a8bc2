using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.EventIntake;

/// <summary>The words in which monitoring says how bad something is, and what they mean for an incident.</summary>
public static class Severities
{
    private static readonly Dictionary<string, Severity> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["critical"] = Severity.Critical,
        ["crit"] = Severity.Critical,
        ["fatal"] = Severity.Critical,
        ["emergency"] = Severity.Critical,
        ["emerg"] = Severity.Critical,
        ["page"] = Severity.Critical,
        ["disaster"] = Severity.Critical,
        ["p1"] = Severity.Critical,
        ["alert"] = Severity.Critical,
        ["error"] = Severity.Error,
        ["err"] = Severity.Error,
        ["major"] = Severity.Error,
        ["high"] = Severity.Error,
        ["p2"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["warn"] = Severity.Warning,
        ["minor"] = Severity.Warning,
        ["average"] = Severity.Warning,
        ["medium"] = Severity.Warning,
        ["p3"] = Severity.Warning,
        ["info"] = Severity.Info,
        ["information"] = Severity.Info,
        ["informational"] = Severity.Info,
        ["notice"] = Severity.Info,
        ["none"] = Severity.Info,
        ["low"] = Severity.Info,
        ["debug"] = Severity.Info,
        ["ok"] = Severity.Info,
        ["p4"] = Severity.Info,
        ["p5"] = Severity.Info,
    };

    /// <summary>What a word means; null: nobody knows.</summary>
    public static Severity? Read(string? word) => word is not null && Words.TryGetValue(word, out var severity) ? severity : null;

    /// <summary>As rules and the API say it.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>How an incident is weighed that such an alert opens.</summary>
    public static (Level Impact, Level Urgency) Weight(Severity severity) => severity switch
    {
        Severity.Critical => (Level.High, Level.High),
        Severity.Error => (Level.Medium, Level.High),
        Severity.Warning => (Level.Medium, Level.Medium),
        _ => (Level.Low, Level.Low),
    };
}
