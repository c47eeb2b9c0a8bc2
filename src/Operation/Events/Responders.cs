using Tandem.Kernel.Records;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Events;

/// <summary>Whom the sender of an alert wants called: numbers of teams, people, escalation policies and schedules, such as <c>TEA-3</c>, in an annotation.</summary>
public static class Responders
{
    public const string Annotation = "responders", Separator = ", ";

    private static readonly RecordKind[] Kinds = [Team.Kind, Person.Kind, EscalationPolicyKind.Kind, ScheduleKind.Kind];

    /// <summary>Those that are numbers; what else stands there names nobody.</summary>
    public static IReadOnlyList<string> In(LabelSet annotations) => annotations[Annotation] is { } words
        ? [.. words.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(IsNumber).Distinct()] : [];

    /// <summary>The serial of a number that is written whole, with its prefix as it is; null: it is none of the kind.</summary>
    public static int? SerialOf(RecordKind kind, string number) => number.StartsWith($"{kind.Prefix}-", StringComparison.Ordinal) ? kind.SerialOf(number) : null;

    private static bool IsNumber(string word) => Kinds.Any(kind => SerialOf(kind, word) is not null);
}
