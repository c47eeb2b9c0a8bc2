using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Design.ServiceObjectives;

/// <summary>What everybody may know of a service objective, and what may be done with it.</summary>
public static class ObjectiveKind
{
    public static RecordKind<ServiceObjective> Kind { get; } = new RecordKind<ServiceObjective>("serviceObjective", "service-objectives", "SLO", "Service objective")
        .Titled(objective => objective.Title)
        .Serves("How good a service is to be, and so how much of it may fail. Draft one, or import what is written down in OpenSLO; put it in force, and its error budget is kept from then on.")
        .Lives(ObjectiveLife.Life, objective => objective.State)
        .With("title", objective => objective.Title, field => field.Editable().Required().Searchable().Listed())
        .With("service", objective => objective.Service, field => field.Editable().Required().Listed())
        .With("target", objective => objective.Target, field => field.Editable().Listed(), "Target (%)")
        .With("budgetRemaining", objective => objective.BudgetRemaining, field => field.Listed().Share(), "Budget left")
        .With("burnRate", objective => objective.BurnRate, field => field.Listed(), "Burn rate (1 h)")
        .With("window", objective => objective.Window, field => field.Editable())
        .With("days", objective => objective.Days, field => field.Editable().Plain(), "Days of a rolling window")
        .With("zone", objective => objective.Zone, field => field.Editable().Plain(), "Time zone of a calendar window")
        .With("indicator", objective => objective.Indicator, field => field.Editable(), "Measured by")
        .With("withoutPlanned", objective => objective.WithoutPlanned, field => field.Editable().Plain(), "Planned downtime does not count")
        .With("owner", objective => objective.Owner, field => field.Editable().Listed())
        .With("description", objective => objective.Description, field => field.Editable().Searchable().LongText())
        .With("burnAlerts", objective => objective.BurnAlerts, field => field.Editable().Plain())
        .With("burning", objective => objective.Burning)
        .With("spent", objective => objective.Spent);

    public static Resource<ServiceObjective> Resource { get; } = new Resource<ServiceObjective>(Kind)
        .Create<DraftServiceObjective, DraftServiceObjective.Request>()
        .Edit<EditServiceObjective, EditServiceObjective.Request>()
        .Move<MoveServiceObjective, MoveServiceObjective.Request>(ObjectiveLife.InForce)
        .Move<MoveServiceObjective, MoveServiceObjective.Request>(ObjectiveLife.Retired)
        .Action<CountEvents, CountEvents.Request>("counts", "Count events", CountRight, objective => objective.Indicator == Availability.IndicatorKind.GoodOfTotal && objective.State != ObjectiveLife.Retired);

    /// <summary>To push counts, which a program may hold without any other right to change.</summary>
    public const string CountRight = "service-objectives.count";

    public static RecordKey Key(Id<ServiceObjective> objective) => new(Kind.Name, objective.Value);
}
