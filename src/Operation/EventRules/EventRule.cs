using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>Says what happens with alerts that suit it, and which of them belong together.</summary>
public sealed class EventRule : Record<EventRule>
{
    public const string Off = "off";
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Off, "Off", StateCategory.Waiting), new(Active, "Active", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Off, Active, "Switch on"), new(Active, Off, "Switch off"), new(Off, Retired, "Retire"), new(Retired, Off, "Bring back")]);

    public static RecordKind<EventRule> Kind { get; } = new RecordKind<EventRule>("event-rule", "event-rules", "EVR", "Event rule")
        .Titled(rule => rule.Name)
        .Serves("A rule says what happens with alerts: nothing, an incident, or a call. Write it, try it on the past, then switch it on.")
        .Lives(Life, rule => rule.State)
        .With("name", rule => rule.Name, field => field.Editable().Required().Searchable().Listed())
        .With("order", rule => rule.Order, field => field.Editable().Listed())
        .With("matchers", rule => rule.Matchers, field => field.Editable().Plain())
        .With("outcome", rule => rule.Outcome, field => field.Editable().Listed().OneOf(
            new("ignore", "Ignore"), new("record", "Keep"), new("openIncident", "Open an incident"), new("page", "Open an incident and call")))
        .With("groupBy", rule => rule.GroupBy, field => field.Editable().Plain(), "Joined by")
        .With("minutes", rule => rule.Minutes, field => field.Editable().Plain().Listed(), "Joined within (minutes)");

    public required string Name { get; set; }

    /// <summary>Rules are asked in this order, lowest first; the first that suits decides.</summary>
    public int Order { get; set; }

    /// <summary>All must hold; none: it suits every alert.</summary>
    public List<Matcher> Matchers { get; set; } = [];

    public EventOutcome Outcome { get; set; } = EventOutcome.OpenIncident;

    /// <summary>Labels that alerts must have in common to join one incident; none: all that suit the rule join.</summary>
    public List<string> GroupBy { get; set; } = [];

    /// <summary>Alerts join an incident whose last alert is at most so old, from 0 (each opens its own) to 720.</summary>
    public int Minutes { get; set; } = 60;

    public string State { get; private set; } = Off;

    public static RecordKey Key(Id<EventRule> rule) => new(Kind.Name, rule.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
