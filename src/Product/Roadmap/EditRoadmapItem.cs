using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Roadmap;

/// <summary>Changes what is known of a roadmap item; its dates are no part of that.</summary>
public sealed class EditRoadmapItem(Store store) : IFeature<EditRoadmapItem.Request>
{
    public sealed record Request(Id<RoadmapItem> Item, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (item, patch) = (await store.RoadmapItem(request.Item, stop), request.Patch);
        if (item.IsOver)
            throw new Refused("It is done or dropped: reopen it first.", "state");
        patch.Take<string>("title", value => item.Title = RoadmapRules.Title(value));
        patch.Take<string>("description", value => item.Description = RoadmapRules.Text(value, "description"));
        patch.Take<string>("publicText", value => item.PublicText = RoadmapRules.Text(value, "publicText"));
        patch.Take<Horizon?>("horizon", value => item.Horizon = value ?? Horizon.Later);
        patch.Take<Id<Objective>?>("objective", value => item.Objective = value);
        patch.Take<Id<Team>?>("team", value => item.Team = value);
        patch.Take<Id<Person>?>("owner", value => item.Owner = value);
        patch.Take<string>("neededBy", value => item.NeededBy = RoadmapRules.Day(value, "neededBy"));
        patch.Take<RoadmapAudience?>("audience", value => item.ShowTo(value ?? RoadmapAudience.Team));
        patch.Take<CustomValues>("custom", value => item.Custom = value ?? CustomValues.None);
        store.Announce(new RoadmapItemEdited(item.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
