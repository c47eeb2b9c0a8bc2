using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Problems;

/// <summary>Problems about an item that was merged into another are about that one from then on.</summary>
public sealed class OnConfigurationItemMerged(Store store) : IListener<ConfigurationItemMerged>
{
    private const int AtOnce = 200;

    public Task Hear(ConfigurationItemMerged fact, RecordedFact recorded, CancellationToken stop) => store.InStretches(AtOnce, async () =>
    {
        var about = await store.Problems.Where(problem => problem.Item == fact.Item).OrderBy(problem => problem.Serial).Take(AtOnce).ToListAsync(stop);
        foreach (var problem in about)
        {
            problem.Item = fact.Into;
            store.Announce(new ProblemEdited(problem.Id), recorded.Follower);
        }

        return about.Count;
    }, stop);
}
