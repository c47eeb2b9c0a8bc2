using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>Takes a cause out of the diagram that nobody need have thought of; what was shown not to be one is better ruled out.</summary>
public sealed class RemovePossibleCause(Store store) : IFeature<RemovePossibleCause.Request>
{
    public sealed record Request(Id<Problem> Problem, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        ProblemRules.DemandAlive(problem);
        var cause = CauseRules.Find(problem, request.Number);
        problem.Set(problem.Causes.Where(each => each.Number != cause.Number));
        store.Announce(new PossibleCauseRemoved(problem.Id, cause), by);
        await store.SaveChangesAsync(stop);
    }
}
