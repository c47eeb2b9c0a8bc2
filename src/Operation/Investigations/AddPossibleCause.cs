using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>Puts a cause that somebody thought of into the diagram of a problem.</summary>
public sealed class AddPossibleCause(Store store) : IFeature<AddPossibleCause.Request>
{
    /// <param name="Standing">Null: suspected.</param>
    /// <param name="Evidence">Asked for once it is confirmed or ruled out.</param>
    public sealed record Request(Id<Problem> Problem, CauseCategory? Category = null, string? Text = null, CauseStanding? Standing = null, string? Evidence = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        ProblemRules.DemandAlive(problem);
        if (problem.Causes.Count >= CauseRules.Most)
            throw new Refused($"A problem holds at most {CauseRules.Most} possible causes.", nameof(request.Text));
        var number = problem.Causes.Select(each => each.Number).DefaultIfEmpty().Max() + 1;
        var cause = CauseRules.Check(number, request.Category, request.Text, request.Standing, request.Evidence);
        problem.Set(problem.Causes.Append(cause));
        store.Announce(new PossibleCauseAdded(problem.Id, cause), by);
        await store.SaveChangesAsync(stop);
    }
}
