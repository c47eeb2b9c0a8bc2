using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Problems;

/// <summary>Takes in something that goes wrong and of which nobody knows yet why.</summary>
public sealed class LogProblem(Store store, PriorityMatrices matrices, TimeProvider clock) : IFeature<LogProblem.Request, Problem>
{
    /// <summary>Incidents that can be named when a problem is logged.</summary>
    public const int MostIncidents = 100;

    /// <param name="Incidents">Those it caused: they are related to it, and the first says service and configuration item where nobody else does.</param>
    public sealed record Request(
        string? Title = null,
        string? Description = null,
        string? Symptoms = null,
        IReadOnlyList<Id<Incident>>? Incidents = null,
        Level? Impact = null,
        Level? Urgency = null,
        Id<Service>? Service = null,
        Id<ConfigurationItem>? Item = null,
        Id<Team>? Team = null,
        Id<Person>? Assignee = null,
        string? Workaround = null,
        string? Cause = null,
        Id<Objective>? Objective = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">The title is missing or too long.</exception>
    public async Task<Problem> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incidents = await Caused(request, by, stop);
        var first = incidents is [var one, ..] ? one : null;
        var problem = new Problem
        {
            Title = ProblemRules.Title(request.Title),
            Description = ProblemRules.Text(request.Description, "description"),
            Symptoms = ProblemRules.Text(request.Symptoms, "symptoms"),
            Workaround = ProblemRules.Text(request.Workaround, "workaround"),
            Cause = ProblemRules.Text(request.Cause, "cause"),
            Service = request.Service ?? first?.Service,
            Item = request.Item ?? first?.Item,
            Objective = request.Objective,
            OpenedAt = Moments.ToMicrosecond(clock.GetUtcNow()),
            Custom = request.Custom ?? CustomValues.None,
        };
        problem.Weigh(request.Impact ?? Level.Medium, request.Urgency ?? Level.Medium, await matrices.Current(store, stop));
        await store.DemandTakers(request.Team, request.Assignee, stop);
        problem.AssignTo(request.Team, request.Assignee);
        store.Add(problem);
        store.Announce(new ProblemLogged(problem.Id, problem.Title), by);
        foreach (var incident in incidents)
            store.Blame(incident.Id, ProblemKind.Key(problem.Id), by, problem.OpenedAt);
        await store.SaveChangesAsync(stop);
        return problem;
    }

    private async Task<IReadOnlyList<Incident>> Caused(Request request, Actor by, CancellationToken stop)
    {
        List<Id<Incident>> ids = [.. (request.Incidents ?? []).Distinct()];
        if (ids.Count > MostIncidents)
            throw new Refused($"Name at most {MostIncidents} incidents at once; relate the others on their pages.", nameof(request.Incidents));
        var incidents = new List<Incident>();
        foreach (var id in ids)
            incidents.Add((Incident)await store.Find(IncidentKind.Key(id), by, (kind, actor) => kind.EditedBy(actor), "edit", stop));
        return incidents;
    }
}
