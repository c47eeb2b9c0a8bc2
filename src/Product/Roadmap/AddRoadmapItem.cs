using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Roadmap;

/// <summary>Puts something on the roadmap of a product.</summary>
public sealed class AddRoadmapItem(Store store) : IFeature<AddRoadmapItem.Request, RoadmapItem>
{
    /// <param name="NeededBy">The day by which it is needed, as <c>2026-05-03</c>.</param>
    public sealed record Request(
        string? Title = null,
        Id<DigitalProduct>? Product = null,
        Horizon? Horizon = null,
        string? Description = null,
        string? PublicText = null,
        Id<Objective>? Objective = null,
        Id<Team>? Team = null,
        Id<Person>? Owner = null,
        string? NeededBy = null,
        RoadmapAudience? Audience = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It has no title or product, or a field cannot be read; all of it is named.</exception>
    public async Task<RoadmapItem> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objections = new Objections();
        var item = new RoadmapItem
        {
            Title = objections.Hear(() => RoadmapRules.Title(request.Title)),
            Product = objections.Hear(() => request.Product ?? throw new Refused("Say of which product it is.", nameof(request.Product))),
            Horizon = request.Horizon ?? Horizon.Later,
            Description = objections.Hear(() => RoadmapRules.Text(request.Description, "description")),
            PublicText = objections.Hear(() => RoadmapRules.Text(request.PublicText, "publicText")),
            Objective = request.Objective,
            Team = request.Team,
            Owner = request.Owner,
            NeededBy = objections.Hear(() => RoadmapRules.Day(request.NeededBy, "neededBy")),
            Custom = request.Custom ?? CustomValues.None,
        };
        objections.Demand();
        item.ShowTo(request.Audience ?? RoadmapAudience.Team);
        store.Add(item);
        store.Announce(new RoadmapItemAdded(item.Id, item.Title), by);
        await store.SaveChangesAsync(stop);
        return item;
    }
}
