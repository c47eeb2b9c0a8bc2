using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Says that a problem is fixed, or what its cause was.</summary>
public sealed class ResolveProblem(Store store, TimeProvider clock) : IFeature<ResolveProblem.Request>
{
    /// <param name="Fix">What ended it; null: as the problem says already.</param>
    /// <param name="Cause">Why it happened; null: as the problem says already.</param>
    public sealed record Request(Id<Problem> Problem, string? Fix = null, string? Cause = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        if (request.Fix is { } fix)
            problem.Fix = ProblemRules.Text(fix, "fix");
        if (request.Cause is { } cause)
            problem.Cause = ProblemRules.Text(cause, "cause");
        problem.Resolve(clock.GetUtcNow());
        store.Announce(new ProblemResolved(problem.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
