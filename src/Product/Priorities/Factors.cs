namespace Tandem.Product.Priorities;

/// <summary>Everything that may speak for a backlog item, in the order in which it is shown.</summary>
public static class Factors
{
    public const string IncidentHours = "incidentHours";
    public const string Recurrences = "recurrences";
    public const string NightPages = "nightPages";
    public const string Penalties = "penalties";
    public const string ErrorBudget = "errorBudget";
    public const string Work = "work";
    public const string Objective = "objective";
    public const string Satisfaction = "satisfaction";
    public const string Votes = "votes";

    public static IReadOnlyList<Factor> All { get; } =
    [
        new(IncidentHours, "Hours of incidents, times the people hit, weighted by priority", "{0} weighted minutes", 1, product => product.IncidentWeight, Parts: 60),
        new(Recurrences, "Times problems came back", "{0}", 10, product => product.RecurrenceWeight),
        new(NightPages, "Calls outside working hours", "{0}", 5, product => product.NightPageWeight),
        new(Penalties, "Penalties for broken promises, in the currency of the site", "{0}", 1, product => product.PenaltyWeight, Each: 10),
        new(ErrorBudget, "Per cent of error budgets burnt", "{0} thousandths of a budget", 1, product => product.BudgetWeight, Parts: 10),
        new(Work, "Hours of work that incidents cost", "{0} minutes", 2, product => product.WorkWeight, Parts: 60),
        new(Objective, "Agreed objectives it serves", "{0}", 50, product => product.ObjectiveWeight),
        new(Satisfaction, "Satisfaction lost, in marks below good", "{0}", 5, product => product.SatisfactionWeight, ForCustomers: true),
        new(Votes, "Votes, weighted by customer", "{0}", 10, product => product.VoteWeight, ForCustomers: true),
    ];

    public static Factor Named(string name) => All.Single(factor => factor.Name == name);
}
