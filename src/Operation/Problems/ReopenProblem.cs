using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Takes up a problem again that was not over after all.</summary>
public sealed class ReopenProblem(Store store) : IFeature<ReopenProblem.Request>
{
    public sealed record Request(Id<Problem> Problem, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        var reason = ProblemRules.Reason(request.Reason, "Say what is still wrong.");
        problem.Reopen();
        store.Announce(new ProblemReopened(problem.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
