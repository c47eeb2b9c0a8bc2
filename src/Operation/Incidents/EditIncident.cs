using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
using Tandem.Operation.Families;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Incidents;

/// <summary>Corrects what is known of an incident; naming a team or a person hands it over.</summary>
public sealed class EditIncident(Store store, PriorityMatrices matrices) : IFeature<EditIncident.Request>
{
    public sealed record Request(Id<Incident> Incident, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var patch = request.Patch;
        patch.Take<string>("title", value => incident.Title = IncidentRules.Title(value));
        patch.Take<string>("description", value => incident.Description = IncidentRules.Description(value));
        await Categorise(incident, patch, stop);
        patch.Take<Id<Person>?>("requester", value => incident.Requester = value);
        patch.Take<Id<Service>?>("service", value => incident.Service = value);
        patch.Take<Id<ConfigurationItem>?>("item", value => incident.Item = value);
        patch.Take<CustomValues>("custom", value => incident.Custom = value ?? CustomValues.None);
        var parent = incident.Parent;
        patch.Take<Id<Incident>?>("parent", value => parent = value);
        if (parent != incident.Parent)
            incident.Parent = await store.CheckParent(incident.Id, parent, stop);
        await Weigh(incident, patch, stop);
        if (!await Assign(incident, patch, by, stop) || patch.Fields.Any(field => field is not ("team" or "assignee")))
            store.Announce(new IncidentEdited(incident.Id), by);
        await store.SaveChangesAsync(stop);
    }

    // What it has stays, though the tree has lost it or never knew it: an import brings the words of another system.
    private async Task Categorise(Incident incident, Patch patch, CancellationToken stop)
    {
        var category = incident.Category;
        patch.Take<string>("category", value => category = value?.Trim() ?? "");
        if (category != incident.Category)
            incident.Category = await store.DemandCategory(category, stop);
    }

    private async Task Weigh(Incident incident, Patch patch, CancellationToken stop)
    {
        var (impact, urgency) = (incident.Impact, incident.Urgency);
        patch.Take<Level?>("impact", value => impact = value ?? Level.Medium);
        patch.Take<Level?>("urgency", value => urgency = value ?? Level.Medium);
        if (patch.Names("impact") || patch.Names("urgency"))
            incident.Weigh(impact, urgency, await matrices.Current(store, stop));
    }

    private async Task<bool> Assign(Incident incident, Patch patch, Actor by, CancellationToken stop)
    {
        if (!patch.Names("team") && !patch.Names("assignee"))
            return false;
        var (team, assignee) = (incident.Team, incident.Assignee);
        patch.Take<Id<Team>?>("team", value => team = value);
        patch.Take<Id<Person>?>("assignee", value => assignee = value);
        await store.DemandTakers(team == incident.Team ? null : team, assignee == incident.Assignee ? null : assignee, stop);
        incident.AssignTo(team, assignee);
        store.Announce(new IncidentAssigned(incident.Id, team, assignee), by);
        return true;
    }
}
