using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Takes a problem back that was none, or that nobody will look into.</summary>
public sealed class CancelProblem(Store store, TimeProvider clock) : IFeature<CancelProblem.Request>
{
    public sealed record Request(Id<Problem> Problem, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        var reason = ProblemRules.Reason(request.Reason, "Say why nobody looks into it.");
        problem.Cancel(clock.GetUtcNow());
        store.Announce(new ProblemCancelled(problem.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
