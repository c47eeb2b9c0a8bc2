using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Assignment;
using Tandem.Operation.Categories;
using Tandem.Operation.Families;
using Tandem.Operation.Problems;
using Tandem.Operation.Templates;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Incidents;

/// <summary>Takes in an interruption somebody noticed, weighs it, finds the team for it, and starts its life.</summary>
public sealed class LogIncident(Store store, PriorityMatrices matrices, RulesInForce rules, TimeProvider clock) : IFeature<LogIncident.Request, Incident>
{
    /// <param name="Template">What it says is taken where nothing else is said.</param>
    /// <param name="Problem">What caused it, where that is known; asks for the right to work on incidents.</param>
    public sealed record Request(
        string? Title = null,
        string? Description = null,
        Level? Impact = null,
        Level? Urgency = null,
        Id<Person>? Requester = null,
        Id<Team>? Team = null,
        Id<Person>? Assignee = null,
        Id<Service>? Service = null,
        string? Category = null,
        Channel? Channel = null,
        Id<Incident>? Parent = null,
        CustomValues? Custom = null,
        Id<IncidentTemplate>? Template = null,
        Id<ConfigurationItem>? Item = null,
        Id<Problem>? Problem = null);

    /// <exception cref="Refused">The title is missing or longer than 200 characters, or something named cannot be taken; all of it is named.</exception>
    public async Task<Incident> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await Begin(request, by, stop);
        await store.SaveChangesAsync(stop);
        return incident;
    }

    /// <summary>Begins the incident without saving it: whoever opens it for a reason of their own saves both together.</summary>
    internal async Task<Incident> Begin(Request request, Actor by, CancellationToken stop)
    {
        var wanted = request.Template is { } template ? await store.Fill(template, request, stop) : request;
        var requester = wanted.Requester ?? (by.Person is { } person ? new Id<Person>(person) : null);
        var objections = new Objections();
        var incident = new Incident
        {
            Title = objections.Hear(() => IncidentRules.Title(wanted.Title)),
            Description = objections.Hear(() => IncidentRules.Description(wanted.Description)),
            Requester = requester,
            Organisation = await OrganisationOf(requester, by, stop),
            Service = wanted.Service,
            Item = wanted.Item,
            Category = await objections.Hear(() => store.DemandCategory(wanted.Category, stop)),
            Channel = wanted.Channel ?? Incidents.Channel.Api,
            Parent = await objections.Hear(() => store.CheckParent(null, wanted.Parent, stop)),
            OpenedAt = Moments.ToMicrosecond(clock.GetUtcNow()),
            Custom = wanted.Custom ?? CustomValues.None,
        };
        incident.Weigh(wanted.Impact ?? Level.Medium, wanted.Urgency ?? Level.Medium, await matrices.Current(store, stop));
        if (wanted.Problem is { } cause)
            await objections.Hear(() => store.DemandCause(cause, by, stop));
        await objections.Hear(() => store.DemandTakers(wanted.Team, wanted.Assignee, stop));
        objections.Demand();
        var rule = await Assign(incident, wanted, stop);
        store.Add(incident);
        store.Announce(new IncidentLogged(incident.Id, incident.Title, incident.Channel, rule), by, incident.OpenedAt);
        if (wanted.Problem is { } problem)
            store.Blame(incident.Id, ProblemKind.Key(problem), by, incident.OpenedAt);
        return incident;
    }

    /// <returns>The rule that chose the team, where none was named.</returns>
    private async Task<Id<AssignmentRule>?> Assign(Incident incident, Request wanted, CancellationToken stop)
    {
        if (wanted.Team is not null || wanted.Assignee is not null)
            incident.AssignTo(wanted.Team, wanted.Assignee);
        else if (await rules.For(incident, stop) is { } rule)
        {
            incident.AssignTo(rule.Team, rule.Assignee);
            return rule.Rule;
        }

        return null;
    }

    private async Task<Id<Organisation>?> OrganisationOf(Id<Person>? requester, Actor by, CancellationToken stop)
    {
        if (requester is null || requester.Value.Value == by.Person)
            return by.Organisation is { } own ? new Id<Organisation>(own) : null;
        return await store.Set<Person>().Where(person => person.Id == requester).Select(person => person.Organisation).SingleOrDefaultAsync(stop);
    }
}
