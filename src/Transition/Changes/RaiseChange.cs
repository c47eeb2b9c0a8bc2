using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Changes;

/// <summary>Takes in that something shall be changed (request for change).</summary>
public sealed class RaiseChange(Store store, TimeProvider clock) : IFeature<RaiseChange.Request, Change>
{
    /// <param name="Requester">Null: whoever raises it.</param>
    public sealed record Request(
        string? Title = null,
        ChangeType? Type = null,
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
        CustomValues? Custom = null);

    /// <exception cref="Refused">The title is missing or too long, or its times make no sense.</exception>
    public async Task<Change> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = new Change
        {
            Title = ChangeRules.Title(request.Title),
            Type = request.Type ?? ChangeType.Normal,
            Description = ChangeRules.Text(request.Description, "description"),
            Reason = ChangeRules.Text(request.Reason, "reason"),
            Service = request.Service,
            Requester = request.Requester ?? (by.Person is { } person ? new Id<Person>(person) : null),
            Interrupts = request.Interrupts,
            ImplementationPlan = ChangeRules.Text(request.ImplementationPlan, "implementationPlan"),
            TestPlan = ChangeRules.Text(request.TestPlan, "testPlan"),
            BackOutPlan = ChangeRules.Text(request.BackOutPlan, "backOutPlan"),
            TestEvidence = ChangeRules.Text(request.TestEvidence, "testEvidence"),
            RaisedAt = Moments.ToMicrosecond(clock.GetUtcNow()),
            Custom = request.Custom ?? CustomValues.None,
        };
        change.Plan(request.PlannedStart, request.PlannedEnd);
        await store.DemandTakers(request.Team, request.Assignee, stop);
        change.AssignTo(request.Team, request.Assignee);
        store.Add(change);
        await store.Touch(change, request.Items, stop);
        store.Announce(new ChangeRaised(change.Id, change.Title, change.Type), by);
        await store.SaveChangesAsync(stop);
        return change;
    }
}
