using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Approvals;
using Tandem.Transition.ChangeRisk;
using Tandem.Transition.Configuration;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Changes;

/// <summary>Changes what a change says; once somebody decides about it, only who has it and what was learnt.</summary>
public sealed class EditChange(Store store, RiskOfChange risk, TimeProvider clock) : IFeature<EditChange.Request>
{
    /// <summary>What may still be said of a change that is being decided, or was.</summary>
    private static readonly string[] AlwaysFree = [nameof(Change.Team), nameof(Change.Assignee), nameof(Change.Review), nameof(Change.TestEvidence), nameof(Change.Objective), nameof(Change.Custom)];

    public sealed record Request(Id<Change> Change, Patch Patch);

    /// <exception cref="Refused">It is over, or the approval would be about something else.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (change, patch) = (await store.Change(request.Change, stop), request.Patch);
        ChangeRules.DemandAlive(change);
        patch.Take<string>("title", value => change.Title = ChangeRules.Title(value));
        patch.Take<ChangeType?>("type", value => change.Type = value ?? ChangeType.Normal);
        patch.Take<Id<StandardChange>?>("standard", value => change.Standard = value);
        patch.Take<string>("description", value => change.Description = ChangeRules.Text(value, "description"));
        patch.Take<string>("reason", value => change.Reason = ChangeRules.Text(value, "reason"));
        patch.Take<Id<Service>?>("service", value => change.Service = value);
        patch.Take<Id<Person>?>("requester", value => change.Requester = value);
        patch.Take<Id<Objective>?>("objective", value => change.Objective = value);
        patch.Take<bool?>("interrupts", value => change.Interrupts = value ?? false);
        patch.Take<string>("implementationPlan", value => change.ImplementationPlan = ChangeRules.Text(value, "implementationPlan"));
        patch.Take<string>("testPlan", value => change.TestPlan = ChangeRules.Text(value, "testPlan"));
        patch.Take<string>("backOutPlan", value => change.BackOutPlan = ChangeRules.Text(value, "backOutPlan"));
        patch.Take<string>("testEvidence", value => change.TestEvidence = ChangeRules.Text(value, "testEvidence"));
        patch.Take<string>("review", value => change.Review = ChangeRules.Text(value, "review"));
        patch.Take<CustomValues>("custom", value => change.Custom = value ?? CustomValues.None);
        Plan(change, patch);
        if (patch.Names("items"))
            await Touch(change, patch, stop);
        await Assign(change, patch, stop);
        DemandUnsettled(change);
        if (!change.IsSettled)
            await risk.Weigh(change, stop);
        store.Announce(new ChangeEdited(change.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private void DemandUnsettled(Change change)
    {
        if (change.IsSettled && store.Entry(change).Properties.FirstOrDefault(each => each.IsModified && !AlwaysFree.Contains(each.Metadata.Name)) is { } settled)
            throw new Refused("This is what the decision is about: plan the change anew, and it will be decided again.", Names.Camel(settled.Metadata.Name));
    }

    private void Plan(Change change, Patch patch)
    {
        var (start, end) = (change.PlannedStart, change.PlannedEnd);
        patch.Take<DateTimeOffset?>("plannedStart", value => start = value);
        patch.Take<DateTimeOffset?>("plannedEnd", value => end = value);
        if (start == change.PlannedStart && end == change.PlannedEnd)
            return;
        change.Plan(start, end);
        ChangeRules.DemandPlannable(change, clock.GetUtcNow());
    }

    private async Task Touch(Change change, Patch patch, CancellationToken stop)
    {
        List<Id<ConfigurationItem>>? items = null;
        patch.Take<List<Id<ConfigurationItem>>>("items", value => items = value);
        await store.Touch(change, items, stop);
    }

    private async Task Assign(Change change, Patch patch, CancellationToken stop)
    {
        var (team, assignee) = (change.Team, change.Assignee);
        patch.Take<Id<Team>?>("team", value => team = value);
        patch.Take<Id<Person>?>("assignee", value => assignee = value);
        await store.DemandTakers(team == change.Team ? null : team, assignee == change.Assignee ? null : assignee, stop);
        if (change.IsSettled && assignee != change.Assignee && assignee is { } person)
            await store.DemandUninvolved(ChangeKind.Key(change.Id), person, stop);
        change.AssignTo(team, assignee);
    }
}
