using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Says that the cause of a problem is known and what helps until it is fixed; those who work on its incidents are told.</summary>
public sealed class DeclareKnownError(Store store, TimeProvider clock) : IFeature<DeclareKnownError.Request>
{
    /// <param name="Workaround">What helps; null: as the problem says already.</param>
    /// <param name="Cause">Why it happens; null: as the problem says already.</param>
    public sealed record Request(Id<Problem> Problem, string? Workaround = null, string? Cause = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        if (request.Workaround is { } workaround)
            problem.Workaround = ProblemRules.Text(workaround, "workaround");
        if (request.Cause is { } cause)
            problem.Cause = ProblemRules.Text(cause, "cause");
        problem.BecomeKnownError(clock.GetUtcNow());
        store.Announce(new KnownErrorDeclared(problem.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
