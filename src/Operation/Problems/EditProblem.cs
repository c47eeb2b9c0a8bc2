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

/// <summary>Writes down what has been learnt of a problem, and who works on it.</summary>
public sealed class EditProblem(Store store, PriorityMatrices matrices) : IFeature<EditProblem.Request>
{
    public sealed record Request(Id<Problem> Problem, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (problem, patch) = (await store.Problem(request.Problem, stop), request.Patch);
        ProblemRules.DemandAlive(problem);
        patch.Take<string>("title", value => problem.Title = ProblemRules.Title(value));
        patch.Take<string>("description", value => problem.Description = ProblemRules.Text(value, "description"));
        patch.Take<string>("symptoms", value => problem.Symptoms = ProblemRules.Text(value, "symptoms"));
        patch.Take<string>("workaround", value => problem.Workaround = ProblemRules.Text(value, "workaround"));
        patch.Take<string>("cause", value => problem.Cause = ProblemRules.Text(value, "cause"));
        patch.Take<string>("fix", value => problem.Fix = ProblemRules.Text(value, "fix"));
        patch.Take<Id<Service>?>("service", value => problem.Service = value);
        patch.Take<Id<ConfigurationItem>?>("item", value => problem.Item = value);
        patch.Take<Id<Objective>?>("objective", value => problem.Objective = value);
        patch.Take<CustomValues>("custom", value => problem.Custom = value ?? CustomValues.None);
        problem.Demand();
        await Weigh(problem, patch, stop);
        await Assign(problem, patch, stop);
        store.Announce(new ProblemEdited(problem.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task Weigh(Problem problem, Patch patch, CancellationToken stop)
    {
        var (impact, urgency) = (problem.Impact, problem.Urgency);
        patch.Take<Level?>("impact", value => impact = value ?? Level.Medium);
        patch.Take<Level?>("urgency", value => urgency = value ?? Level.Medium);
        if (impact != problem.Impact || urgency != problem.Urgency)
            problem.Weigh(impact, urgency, await matrices.Current(store, stop));
    }

    private async Task Assign(Problem problem, Patch patch, CancellationToken stop)
    {
        var (team, assignee) = (problem.Team, problem.Assignee);
        patch.Take<Id<Team>?>("team", value => team = value);
        patch.Take<Id<Person>?>("assignee", value => assignee = value);
        await store.DemandTakers(team == problem.Team ? null : team, assignee == problem.Assignee ? null : assignee, stop);
        problem.AssignTo(team, assignee);
    }
}
