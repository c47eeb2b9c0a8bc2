using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Operation.Absences;

/// <summary>A time in which a person is away and cannot be on call.</summary>
public sealed class Absence : Record<Absence>
{
    public const string Planned = "planned";
    public const string Withdrawn = "withdrawn";

    public static Lifecycle Life { get; } = new(
        [new(Planned, "Planned", StateCategory.Active), new(Withdrawn, "Withdrawn", StateCategory.Ended)],
        [new(Planned, Withdrawn, "Withdraw")]);

    public static RecordKind<Absence> Kind { get; } = new RecordKind<Absence>("absence", "absences", "ABS", "Absence")
        .Titled(absence => absence.Reason)
        .Serves("When somebody is away. Schedules show who is on call although away, so that somebody steps in.")
        .Lives(Life, absence => absence.State)
        .SeenBy<Organisation, Person>(null, absence => absence.Person)
        .With("reason", absence => absence.Reason, field => field.Plain().Listed())
        .With("person", absence => absence.Person, field => field.Listed())
        .With("from", absence => absence.From, field => field.Required().Listed())
        .With("until", absence => absence.Until, field => field.Required().Listed().Plain());

    /// <summary>Such as "Holiday".</summary>
    public required string Reason { get; init; }

    public Id<Person>? Person { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset Until { get; init; }

    public string State { get; private set; } = Planned;

    public static RecordKey Key(Id<Absence> absence) => new(Kind.Name, absence.Value);

    internal void Withdraw() => State = Life.Move(State, Withdrawn).To;
}
