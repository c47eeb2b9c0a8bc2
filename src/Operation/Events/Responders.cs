using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Events;

/// <summary>Whom the sender of an alert wants called: numbers of teams, people, escalation policies and schedules, such as <c>TEA-3</c>, in an annotation.</summary>
public static class Responders
{
    public const string Annotation = "responders", Separator = ", ";

    private static readonly string[] Prefixes = [Team.Kind.Prefix, Person.Kind.Prefix, EscalationPolicyKind.Kind.Prefix, ScheduleKind.Kind.Prefix];

    /// <summary>Those that are numbers; what else stands there names nobody.</summary>
    public static IReadOnlyList<string> In(LabelSet annotations) => annotations[Annotation] is { } words
        ? [.. words.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsNumber).Distinct()] : [];

    private static bool IsNumber(string word) =>
        Prefixes.Any(prefix => word.StartsWith($"{prefix}-", StringComparison.Ordinal) && int.TryParse(word.AsSpan(prefix.Length + 1), System.Globalization.NumberStyles.None, null, out _));
}
