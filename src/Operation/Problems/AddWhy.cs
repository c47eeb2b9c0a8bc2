using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Problems;

/// <summary>Asks one more why on the way to the cause (five whys).</summary>
public sealed class AddWhy(Store store) : IFeature<AddWhy.Request>
{
    public sealed record Request(Id<Problem> Problem, string? Question = null, string? Because = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        ProblemRules.DemandAlive(problem);
        if (problem.Whys.Count >= ProblemRules.MostWhys)
            throw new Refused($"A problem holds at most {ProblemRules.MostWhys} whys.", nameof(request.Question));
        var why = new Why(problem.Whys.Count + 1, ProblemRules.Question(request.Question), ProblemRules.Because(request.Because));
        problem.Set(problem.Whys.Append(why));
        store.Announce(new WhyAdded(problem.Id, why), by);
        await store.SaveChangesAsync(stop);
    }
}
