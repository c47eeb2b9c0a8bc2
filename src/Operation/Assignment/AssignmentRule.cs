using Tandem.Kernel.Conditions;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>Says which team, and which person, gets an incident of which nobody said it.</summary>
public sealed class AssignmentRule : Record<AssignmentRule>
{
    public const string Off = "off";
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Off, "Off", StateCategory.Waiting), new(Active, "Active", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Off, Active, "Switch on"), new(Active, Off, "Switch off"), new(Off, Retired, "Retire"), new(Retired, Off, "Bring back")]);

    public static RecordKind<AssignmentRule> Kind { get; } = new RecordKind<AssignmentRule>("assignment-rule", "assignment-rules", "ASR", "Assignment rule")
        .Titled(rule => rule.Name)
        .Serves("A rule gives new incidents to the right team. Write it, try it on the past, then switch it on.")
        .Lives(Life, rule => rule.State)
        .With("name", rule => rule.Name, field => field.Editable().Required().Searchable().Listed())
        .With("order", rule => rule.Order, field => field.Editable().Listed())
        .With("conditions", rule => rule.Conditions, field => field.Editable().Plain())
        .With("team", rule => rule.Team, field => field.Editable().Listed())
        .With("assignee", rule => rule.Assignee, field => field.Editable().Listed());

    public required string Name { get; set; }

    /// <summary>Rules are asked in this order, lowest first; the first that suits decides.</summary>
    public int Order { get; set; }

    /// <summary>All must hold; none: it suits every incident.</summary>
    public List<Condition> Conditions { get; set; } = [];

    public Id<Team>? Team { get; set; }

    public Id<Person>? Assignee { get; set; }

    public string State { get; private set; } = Off;

    public static RecordKey Key(Id<AssignmentRule> rule) => new(Kind.Name, rule.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
