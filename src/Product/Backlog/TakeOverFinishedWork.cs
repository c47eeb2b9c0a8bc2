using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.Backlog;

/// <summary>Takes over what a team finished before it kept its backlog here, each with its day: forecasts have a pace to measure from the first day on.</summary>
public sealed class TakeOverFinishedWork(Store store, TimeProvider clock) : IFeature<TakeOverFinishedWork.Request, IReadOnlyList<BacklogItem>>
{
    /// <summary>Items of one request.</summary>
    public const int Most = 500;

    public sealed record Request(Id<DigitalProduct> Product, IReadOnlyList<Finished> Items);

    /// <param name="At">When it was done, which lies in the past.</param>
    public sealed record Finished(string Title, DateTimeOffset At, BacklogType Type = BacklogType.Story, int? Estimate = null, Id<RoadmapItem>? RoadmapItem = null, string Description = "");

    /// <exception cref="Refused">Something has no name, or would be done in the future.</exception>
    public async Task<IReadOnlyList<BacklogItem>> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Items.Count > Most)
            throw new Refused($"Take over at most {Most} at once.", nameof(request.Items));
        if (request.Items.Any(each => each.At > clock.GetUtcNow()))
            throw new Refused("What is finished was finished in the past.", nameof(request.Items));
        var (rank, taken) = (await store.LastRank(request.Product, stop), new List<BacklogItem>());
        foreach (var each in request.Items)
        {
            var item = new BacklogItem
            {
                Title = BacklogRules.Title(each.Title),
                Description = BacklogRules.Text(each.Description, "description"),
                Type = each.Type,
                Product = request.Product,
                Estimate = BacklogRules.Estimate(each.Estimate),
                RoadmapItem = each.RoadmapItem,
                Rank = rank,
            };
            rank += BacklogStore.Gap;
            item.BeginDone(each.At);
            store.Add(item);
            store.AnnounceStep(item, new BacklogItemAdded(item.Id, item.Title), by, each.At);
            taken.Add(item);
        }

        await store.SaveChangesAsync(stop);
        return taken;
    }
}
