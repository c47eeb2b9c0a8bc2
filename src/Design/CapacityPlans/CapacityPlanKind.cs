using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Design.CapacityPlans;

/// <summary>What everybody may know of a capacity plan, and what may be done with it.</summary>
public static class CapacityPlanKind
{
    public static RecordKind<CapacityPlan> Kind { get; } = new RecordKind<CapacityPlan>("capacityPlan", "capacity-plans", "CPL", "Capacity plan")
        .Titled(plan => plan.Title)
        .Serves("What is expected of limited things over a period, and what will be done so that there is enough. Draft one, say what comes and what you do about it, and agree it: forecasts follow.")
        .Lives(CapacityPlanLife.Life, plan => plan.State)
        .With("title", plan => plan.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", plan => plan.Description, field => field.Editable().Searchable().LongText())
        .With("service", plan => plan.Service, field => field.Editable().Listed())
        .With("owner", plan => plan.Owner, field => field.Editable().Listed())
        .With("from", plan => plan.From, field => field.Editable().Day().Listed())
        .With("until", plan => plan.Until, field => field.Editable().Day().Listed())
        .With("resources", plan => plan.Resources, field => field.Editable())
        .With("currency", plan => plan.Currency, field => field.Editable().Plain())
        .With("cost", plan => plan.Cost, field => field.Listed())
        .With("drivers", plan => plan.Drivers, field => field.Plain())
        .With("actions", plan => plan.Actions, field => field.Plain());

    public static Resource<CapacityPlan> Resource { get; } = new Resource<CapacityPlan>(Kind)
        .Create<DraftCapacityPlan, DraftCapacityPlan.Request>()
        .Edit<EditCapacityPlan, EditCapacityPlan.Request>()
        .Move<MoveCapacityPlan, MoveCapacityPlan.Request>(CapacityPlanLife.Agreed)
        .Move<MoveCapacityPlan, MoveCapacityPlan.Request>(CapacityPlanLife.Draft)
        .Move<MoveCapacityPlan, MoveCapacityPlan.Request>(CapacityPlanLife.Retired)
        // The page of a plan has a place of its own for these.
        .Action<AddPlanDriver, AddPlanDriver.Request>("drivers", "Say what is expected", Kind.EditRight, _ => false)
        .Action<RemovePlanDriver, RemovePlanDriver.Request>("driver-removals", "Take out what was expected", Kind.EditRight, _ => false)
        .Action<AddPlanAction, AddPlanAction.Request>("measures", "Say what will be done", Kind.EditRight, _ => false)
        .Action<FinishPlanAction, FinishPlanAction.Request>("measure-ticks", "Say that it was done", Kind.EditRight, _ => false)
        .Action<RemovePlanAction, RemovePlanAction.Request>("measure-removals", "Take out what was to be done", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<CapacityPlan> plan) => new(Kind.Name, plan.Value);
}
