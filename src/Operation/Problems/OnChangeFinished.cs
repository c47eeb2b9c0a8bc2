using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Operation.Problems;

/// <summary>Resolves the problems that a change cures, once it was carried out as planned.</summary>
public sealed class OnChangeFinished(Store store, ResolveProblem resolve) : IListener<ChangeFinished>
{
    public async Task Hear(ChangeFinished fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || fact.Outcome != ChangeOutcome.Successful)
            return;
        var cured = await store.Links.Where(link => link.To == fact.Change.Value && link.Relation == ProblemStore.CuredBy && link.FromKind == ProblemKind.Kind.Name).OrderBy(link => link.Id).Select(link => link.From).ToListAsync(stop);
        foreach (var id in cured.Select(each => new Id<Problem>(each)))
        {
            if (await store.Problems.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, stop) is not { State: ProblemLife.Investigating or ProblemLife.KnownError } problem)
                continue;
            var number = ChangeKind.Kind.NumberOf(await store.Changes.Where(change => change.Id == fact.Change).Select(change => change.Serial).SingleAsync(stop));
            await resolve.Run(new(id, problem.Fix.Length > 0 ? null : $"Cured by {number}."), recorded.Deputy, stop);
        }
    }
}
