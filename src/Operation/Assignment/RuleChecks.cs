using Tandem.Kernel;

namespace Tandem.Operation.Assignment;

/// <summary>What must be true of every assignment rule.</summary>
internal static class RuleChecks
{
    private const int LongestName = 100;

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } given
        ? given
        : throw new Refused($"Give the rule a name of at most {LongestName} characters.", nameof(name));

    public static void Demand(AssignmentRule rule)
    {
        if (rule.Team is null && rule.Assignee is null)
            throw new Refused("Say which team or person gets the incident.", nameof(rule.Team));
    }
}
