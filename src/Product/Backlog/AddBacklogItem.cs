using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.People.Skills;
using Tandem.Product.Ideas;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Backlog;

/// <summary>Puts something on the backlog of a product, at its end.</summary>
public sealed class AddBacklogItem(Store store, TimeProvider clock) : IFeature<AddBacklogItem.Request, BacklogItem>
{
    /// <param name="Skills">What somebody who builds it must be able to do.</param>
    /// <param name="Problem">A problem that speaks for it: the incidents it caused count from the beginning.</param>
    /// <param name="Idea">An idea that speaks for it: its votes count, and whoever wants it is told when it ships.</param>
    public sealed record Request(
        string? Title = null,
        Id<DigitalProduct>? Product = null,
        BacklogType? Type = null,
        string? Description = null,
        Id<BacklogItem>? Parent = null,
        Id<Objective>? Objective = null,
        int? Estimate = null,
        Id<Problem>? Problem = null,
        Id<RoadmapItem>? RoadmapItem = null,
        string? NeededBy = null,
        CustomValues? Custom = null,
        IReadOnlyList<Id<Skill>>? Skills = null,
        IReadOnlyList<CapacityClaim>? ExpectedLoad = null,
        Id<Idea>? Idea = null)
    {
        /// <summary>What speaks for it from the beginning.</summary>
        internal IEnumerable<RecordKey> Speaking => ((RecordKey?[])[Problem is { } problem ? ProblemKind.Key(problem) : null, Idea is { } idea ? IdeaKind.Key(idea) : null]).OfType<RecordKey>();
    }

    public async Task<BacklogItem> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var product = request.Product ?? throw new Refused("Say for which product it is.", nameof(request.Product));
        var item = new BacklogItem
        {
            Title = BacklogRules.Title(request.Title),
            Type = request.Type ?? BacklogType.Story,
            Description = BacklogRules.Text(request.Description, "description"),
            Product = product,
            Parent = request.Parent,
            Objective = request.Objective,
            Estimate = BacklogRules.Estimate(request.Estimate),
            RoadmapItem = request.RoadmapItem,
            NeededBy = RoadmapRules.Day(request.NeededBy, "neededBy"),
            Custom = request.Custom ?? CustomValues.None,
            Skills = BacklogRules.Skills(request.Skills),
            Rank = await store.LastRank(product, stop),
        };
        item.Expect(await BacklogRules.Loads(store, request.ExpectedLoad, stop));
        await BacklogRules.DemandAbove(store, null, item.Type, product, item.Parent, stop);
        store.Add(item);
        store.Announce(new BacklogItemAdded(item.Id, item.Title), by);
        foreach (var speaking in request.Speaking)
        {
            await store.Find(speaking, by, stop);
            store.Support(item.Id, speaking, by, clock.GetUtcNow());
        }

        await store.SaveChangesAsync(stop);
        return item;
    }
}
