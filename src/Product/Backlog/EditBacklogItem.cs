using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Skills;
using Tandem.Product.Roadmap;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Backlog;

/// <summary>Changes what is known of a backlog item.</summary>
public sealed class EditBacklogItem(Store store) : IFeature<EditBacklogItem.Request>
{
    public sealed record Request(Id<BacklogItem> Item, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (item, patch) = (await store.BacklogItem(request.Item, stop), request.Patch);
        BacklogRules.DemandOpen(item);
        patch.Take<string>("title", value => item.Title = BacklogRules.Title(value));
        patch.Take<string>("description", value => item.Description = BacklogRules.Text(value, "description"));
        patch.Take<Id<Objective>?>("objective", value => item.Objective = value);
        patch.Take<int?>("estimate", value => item.Estimate = BacklogRules.Estimate(value));
        patch.Take<List<Id<Skill>>>("skills", value => item.Skills = BacklogRules.Skills(value));
        patch.Take<CustomValues>("custom", value => item.Custom = value ?? CustomValues.None);
        patch.Take<Id<RoadmapItem>?>("roadmapItem", value => item.RoadmapItem = value);
        patch.Take<string>("neededBy", value => item.NeededBy = RoadmapRules.Day(value, "neededBy"));
        IReadOnlyList<CapacityClaim>? load = null;
        patch.Take<List<CapacityClaim>>("expectedLoad", value => load = value ?? []);
        if (load is not null)
            item.Expect(await BacklogRules.Loads(store, load, stop));
        var (type, parent) = (item.Type, item.Parent);
        patch.Take<BacklogType?>("type", value => type = value ?? BacklogType.Story);
        patch.Take<Id<BacklogItem>?>("parent", value => parent = value);
        if (parent != item.Parent || type != item.Type)
            await BacklogRules.DemandAbove(store, item.Id, type, item.Product, parent, stop);
        if (type != item.Type)
            await BacklogRules.DemandHolds(store, item, type, stop);
        (item.Type, item.Parent) = (type, parent);
        store.Announce(new BacklogItemEdited(item.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
