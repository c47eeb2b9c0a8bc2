using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Priorities;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Products;

/// <summary>Something that is built and kept for customers, delivered by one or more services (ITIL digital product).</summary>
public sealed class DigitalProduct : Record<DigitalProduct>
{
    public required string Name { get; set; }

    public string State { get; private set; } = ProductLife.Concept;

    /// <summary>What it is to be for its customers one day.</summary>
    public string Vision { get; set; } = "";

    /// <summary>How it gets there.</summary>
    public string Strategy { get; set; } = "";

    /// <summary>Who is accountable for it.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The team that builds it.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>For whom it is made.</summary>
    public string Customers { get; set; } = "";

    /// <summary>The services by which it is delivered.</summary>
    public List<Id<Service>> Services { get; set; } = [];

    /// <summary>The objectives that it serves.</summary>
    public List<Id<Objective>> Objectives { get; set; } = [];

    /// <summary>By which its backlog items are scored.</summary>
    public Formula Formula { get; set; } = Formula.CostOfDelay;

    /// <summary>For the product's own formula: points for each weighted hour of an incident, 0 to 1,000.</summary>
    public int IncidentWeight { get; set; } = 1;

    /// <summary>For the own formula: points for each time a problem came back.</summary>
    public int RecurrenceWeight { get; set; } = 10;

    /// <summary>For the own formula: points for each call outside working hours.</summary>
    public int NightPageWeight { get; set; } = 5;

    /// <summary>For the own formula: points for each 10 of penalties, in units of their currency.</summary>
    public int PenaltyWeight { get; set; } = 1;

    /// <summary>For the own formula: points for each per cent of an error budget burnt.</summary>
    public int BudgetWeight { get; set; } = 1;

    /// <summary>For the own formula: points for each hour of work on incidents.</summary>
    public int WorkWeight { get; set; } = 2;

    /// <summary>For the own formula: points for each mark below good.</summary>
    public int SatisfactionWeight { get; set; } = 5;

    /// <summary>For the own formula: points for each weighted vote.</summary>
    public int VoteWeight { get; set; } = 10;

    /// <summary>For the own formula: points for serving an agreed objective.</summary>
    public int ObjectiveWeight { get; set; } = 50;

    public void MoveTo(string state)
    {
        ProductLife.Life.Move(State, state);
        State = state;
    }
}
