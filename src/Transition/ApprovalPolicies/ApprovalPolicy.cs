using Tandem.Kernel.Conditions;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>A row of the table that says who decides: what suits its conditions goes through its stages.</summary>
public sealed class ApprovalPolicy : Record<ApprovalPolicy>
{
    public const string Off = "off";
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Off, "Off", StateCategory.Waiting), new(Active, "Active", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Off, Active, "Switch on"), new(Active, Off, "Switch off"), new(Off, Retired, "Retire"), new(Retired, Off, "Bring back")]);

    public static RecordKind<ApprovalPolicy> Kind { get; } = new RecordKind<ApprovalPolicy>("approval-policy", "approval-policies", "APP", "Approval policy")
        .Titled(policy => policy.Name)
        .Serves("The rows say who decides about a change: the first whose conditions suit it counts. Write one, try it on the past, then switch it on.")
        .Lives(Life, policy => policy.State)
        .With("name", policy => policy.Name, field => field.Editable().Required().Searchable().Listed())
        .With("order", policy => policy.Order, field => field.Editable().Listed())
        .With("conditions", policy => policy.Conditions, field => field.Editable().Plain())
        .With("stages", policy => policy.Stages, field => field.Editable().Plain());

    public required string Name { get; set; }

    /// <summary>Rows are asked in this order, lowest first; the first that suits decides.</summary>
    public int Order { get; set; }

    /// <summary>All must hold; none: it suits everything.</summary>
    public List<Condition> Conditions { get; set; } = [];

    public List<ApprovalStage> Stages { get; set; } = [];

    /// <summary>The name of the kind of record about which it speaks.</summary>
    public string SubjectKind { get; init; } = ChangeKind.Kind.Name;

    public string State { get; private set; } = Off;

    public static RecordKey Key(Id<ApprovalPolicy> policy) => new(Kind.Name, policy.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
