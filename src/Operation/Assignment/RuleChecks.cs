using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Assignment;

/// <summary>What must be true of every assignment rule.</summary>
public static class RuleChecks
{
    private const int LongestName = 100;

    /// <summary>What is known of an incident when it is logged: the fields a condition may be about.</summary>
    public static IReadOnlyList<RecordField> Fields { get; } =
        [.. IncidentKind.Kind.Fields.Where(field => field.Name is "title" or "description" or "impact" or "urgency" or "priority" or "requester" or "organisation" or "service" or "category" or "channel")];

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } given
        ? given
        : throw new Refused($"Give the rule a name of at most {LongestName} characters.", nameof(name));

    public static void Demand(AssignmentRule rule)
    {
        if (rule.Team is null && rule.Assignee is null)
            throw new Refused("Say which team or person gets the incident.", nameof(rule.Team));
    }
}
