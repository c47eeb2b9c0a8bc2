using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Escalations;

/// <summary>What everybody may know of an escalation policy, and what may be done with it.</summary>
public static class EscalationPolicyKind
{
    public const string CreateRight = "escalation-policies.create";

    public static RecordKind<EscalationPolicy> Kind { get; } = new RecordKind<EscalationPolicy>("escalation-policy", "escalation-policies", "ESC", "Escalation policy")
        .Titled(policy => policy.Name)
        .Serves("Who is called when something breaks, and who next as long as nobody answers. Write one, and make it the usual one of a team or a service.")
        .AlsoFoundByTitle()
        .Lives(EscalationLife.Life, policy => policy.State)
        .With("name", policy => policy.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", policy => policy.Description, field => field.Editable().Searchable().Plain())
        .With("team", policy => policy.Team, field => field.Editable().Listed())
        .With("steps", policy => policy.Steps, field => field.Editable().Plain())
        .With("repeat", policy => policy.Repeat, field => field.Editable().Plain().Listed(), "Times it is repeated")
        .With("defaultFor", policy => policy.DefaultFor, field => field.Editable().Plain(), "Usual for");

    public static Resource<EscalationPolicy> Resource { get; } = new Resource<EscalationPolicy>(Kind)
        .Create<AddEscalationPolicy, AddEscalationPolicy.Request>()
        .Edit<EditEscalationPolicy, EditEscalationPolicy.Request>()
        .Move<MoveEscalationPolicy, MoveEscalationPolicy.Request>(EscalationLife.Retired)
        .Move<MoveEscalationPolicy, MoveEscalationPolicy.Request>(EscalationLife.Active);

    public static RecordKey Key(Id<EscalationPolicy> policy) => new(Kind.Name, policy.Value);
}
