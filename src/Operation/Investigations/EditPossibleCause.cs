using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>Says in other words what may be a cause, confirms it or rules it out.</summary>
public sealed class EditPossibleCause(Store store) : IFeature<EditPossibleCause.Request>
{
    /// <param name="Category">Null: as it was; so with the others.</param>
    public sealed record Request(Id<Problem> Problem, int Number = 0, CauseCategory? Category = null, string? Text = null, CauseStanding? Standing = null, string? Evidence = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        ProblemRules.DemandAlive(problem);
        var before = CauseRules.Find(problem, request.Number);
        var cause = CauseRules.Check(
            before.Number, request.Category ?? before.Category, request.Text ?? before.Text, request.Standing ?? before.Standing, request.Evidence ?? before.Evidence);
        problem.Set(problem.Causes.Select(each => each.Number == cause.Number ? cause : each));
        store.Announce(new PossibleCauseEdited(problem.Id, cause), by);
        await store.SaveChangesAsync(stop);
    }
}
