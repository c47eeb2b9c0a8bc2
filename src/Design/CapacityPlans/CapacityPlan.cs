using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.CapacityPlans;

/// <summary>What is expected of the use of some limited things over a period, and what will be done so that there is enough (ITIL capacity plan).</summary>
public sealed class CapacityPlan : Record<CapacityPlan>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = CapacityPlanLife.Draft;

    /// <summary>The service it is for; null: for several.</summary>
    public Id<Service>? Service { get; set; }

    /// <summary>Who answers for it.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The first day of its period, as <c>2026-05-03</c>.</summary>
    public string? From { get; set; }

    /// <summary>The last day of its period.</summary>
    public string? Until { get; set; }

    /// <summary>What it is about.</summary>
    public List<Id<CapacityResource>> Resources { get; set; } = [];

    public List<PlanDriver> Drivers { get; private set; } = [];

    public List<PlanAction> Actions { get; private set; } = [];

    /// <summary>In which costs are said, such as <c>EUR</c>; empty: none is.</summary>
    public string Currency { get; set; } = "";

    /// <summary>What all its actions cost together; null: none says.</summary>
    public decimal? Cost { get; private set; }

    /// <exception cref="Refused">Nobody answers for it, it has no period, or an action has nobody or no day.</exception>
    public void MoveTo(string state)
    {
        State = CapacityPlanLife.Life.Move(State, state).To;
        if (state != CapacityPlanLife.Agreed)
            return;
        List<Complaint> missing = [];
        if (Owner is null)
            missing.Add(new("owner", "Say who answers for it before it is agreed."));
        if (From is null || Until is null)
            missing.Add(new("until", "Say from when until when it holds before it is agreed."));
        if (Drivers.Count + Actions.Count == 0)
            missing.Add(new("actions", "Say what is expected, or what will be done about it, before it is agreed."));
        if (Actions.Find(action => action.Who.Length == 0 || action.Due is null) is { } loose)
            missing.Add(new("actions", $"Say who does “{loose.What}”, and by when, before it is agreed."));
        if (missing.Count > 0)
            throw new Refused(missing);
    }

    internal void Set(IEnumerable<PlanDriver> drivers) => Drivers = [.. drivers];

    internal void Set(IEnumerable<PlanAction> actions)
    {
        Actions = [.. actions];
        Cost = Actions.Exists(action => action.Cost is not null) ? Actions.Sum(action => action.Cost ?? 0) : null;
    }
}
