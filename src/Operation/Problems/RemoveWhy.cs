using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Takes a why out that led nowhere; those after it move up.</summary>
public sealed class RemoveWhy(Store store) : IFeature<RemoveWhy.Request>
{
    /// <param name="Number">From 1, as the problem lists them.</param>
    public sealed record Request(Id<Problem> Problem, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        ProblemRules.DemandAlive(problem);
        var why = problem.Whys.Find(each => each.Number == request.Number) ?? throw new Refused("There is no why of this number.", nameof(request.Number));
        problem.Set(problem.Whys.Where(each => each != why));
        store.Announce(new WhyRemoved(problem.Id, why), by);
        await store.SaveChangesAsync(stop);
    }
}
