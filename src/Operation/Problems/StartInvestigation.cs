using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.Problems;

/// <summary>Begins to look for the cause of a problem; whoever begins takes it, if nobody has it.</summary>
public sealed class StartInvestigation(Store store) : IFeature<StartInvestigation.Request>
{
    public sealed record Request(Id<Problem> Problem);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        problem.Investigate();
        if (problem.Assignee is null && by.Person is { } person)
            problem.AssignTo(problem.Team, new Id<Person>(person));
        store.Announce(new InvestigationStarted(problem.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
