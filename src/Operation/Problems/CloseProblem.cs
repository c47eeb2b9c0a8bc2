using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Ends a problem for good, once its incidents have stopped.</summary>
public sealed class CloseProblem(Store store, TimeProvider clock) : IFeature<CloseProblem.Request>
{
    public sealed record Request(Id<Problem> Problem);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        problem.Close(clock.GetUtcNow());
        store.Announce(new ProblemClosed(problem.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
