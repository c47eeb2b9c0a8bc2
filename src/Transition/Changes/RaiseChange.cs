using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.ChangeRisk;
using Tandem.Transition.Configuration;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Changes;

/// <summary>Takes in that something shall be changed (request for change).</summary>
public sealed class RaiseChange(Store store, RiskOfChange risk, TimeProvider clock) : IFeature<RaiseChange.Request, Change>
{
    /// <param name="Standard">The entry of the catalogue that it follows: what it says is taken where nothing else is said.</param>
    /// <param name="Requester">Null: whoever raises it.</param>
    public sealed record Request(
        string? Title = null,
        ChangeType? Type = null,
        Id<StandardChange>? Standard = null,
        string? Description = null,
        string? Reason = null,
        Id<Service>? Service = null,
        IReadOnlyList<Id<ConfigurationItem>>? Items = null,
        DateTimeOffset? PlannedStart = null,
        DateTimeOffset? PlannedEnd = null,
        bool Interrupts = false,
        Id<Team>? Team = null,
        Id<Person>? Assignee = null,
        Id<Person>? Requester = null,
        string? ImplementationPlan = null,
        string? TestPlan = null,
        string? BackOutPlan = null,
        string? TestEvidence = null,
        Id<Objective>? Objective = null,
        CustomValues? Custom = null)
    {
        /// <summary>What an entry of the catalogue says where nothing else is said.</summary>
        internal Request Following(StandardChange standard) => this with
        {
            Title = string.IsNullOrWhiteSpace(Title) ? standard.Title : Title,
            Type = Type ?? ChangeType.Standard,
            Description = string.IsNullOrWhiteSpace(Description) ? standard.Description : Description,
            Service = Service ?? standard.Service,
            Items = Items is { Count: > 0 } ? Items : standard.Items,
            PlannedEnd = PlannedEnd ?? PlannedStart?.AddMinutes(standard.Minutes),
            Interrupts = Interrupts || standard.Interrupts,
            Team = Team ?? standard.Team,
            ImplementationPlan = string.IsNullOrWhiteSpace(ImplementationPlan) ? standard.ImplementationPlan : ImplementationPlan,
            TestPlan = string.IsNullOrWhiteSpace(TestPlan) ? standard.TestPlan : TestPlan,
            BackOutPlan = string.IsNullOrWhiteSpace(BackOutPlan) ? standard.BackOutPlan : BackOutPlan,
        };
    }

    /// <exception cref="Refused">The title is missing or too long, or its times make no sense; all of it is named.</exception>
    public async Task<Change> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Standard is { } followed)
            request = request.Following(await store.StandardChange(followed, stop));
        var objections = new Objections();
        string Text(string? text, string field) => objections.Hear(() => ChangeRules.Text(text, field));
        var change = new Change
        {
            Title = objections.Hear(() => ChangeRules.Title(request.Title)),
            Type = request.Type ?? ChangeType.Normal,
            Standard = request.Standard,
            Description = Text(request.Description, "description"),
            Reason = Text(request.Reason, "reason"),
            Service = request.Service,
            Requester = request.Requester ?? (by.Person is { } person ? new Id<Person>(person) : null),
            Objective = request.Objective,
            Interrupts = request.Interrupts,
            ImplementationPlan = Text(request.ImplementationPlan, "implementationPlan"),
            TestPlan = Text(request.TestPlan, "testPlan"),
            BackOutPlan = Text(request.BackOutPlan, "backOutPlan"),
            TestEvidence = Text(request.TestEvidence, "testEvidence"),
            RaisedAt = Moments.ToMicrosecond(clock.GetUtcNow()),
            Custom = request.Custom ?? CustomValues.None,
        };
        objections.Hear(() => change.Plan(request.PlannedStart, request.PlannedEnd));
        objections.Hear(() => ChangeRules.DemandPlannable(change, clock.GetUtcNow()));
        await objections.Hear(() => store.DemandTakers(request.Team, request.Assignee, stop));
        change.AssignTo(request.Team, request.Assignee);
        await objections.Hear(() => store.Touch(change, request.Items, stop));
        objections.Demand();
        store.Add(change);
        await risk.Weigh(change, stop);
        store.Announce(new ChangeRaised(change.Id, change.Title, change.Type), by);
        await store.SaveChangesAsync(stop);
        return change;
    }
}
