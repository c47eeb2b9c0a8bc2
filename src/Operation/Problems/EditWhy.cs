using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Asks a why in other words, or answers it.</summary>
public sealed class EditWhy(Store store) : IFeature<EditWhy.Request>
{
    /// <param name="Number">From 1, as the problem lists them.</param>
    public sealed record Request(Id<Problem> Problem, int Number = 0, string? Question = null, string? Because = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        ProblemRules.DemandAlive(problem);
        var before = problem.Whys.Find(each => each.Number == request.Number) ?? throw new Refused("There is no why of this number.", nameof(request.Number));
        var why = before with { Question = ProblemRules.Question(request.Question), Because = ProblemRules.Because(request.Because) };
        problem.Set(problem.Whys.Select(each => each.Number == why.Number ? why : each));
        store.Announce(new WhyEdited(problem.Id, why), by);
        await store.SaveChangesAsync(stop);
    }
}
