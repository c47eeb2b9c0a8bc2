using Tandem.Kernel.Records;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>One open backlog item of a team.</summary>
/// <param name="Roadmap">The roadmap item that gathers it, itself or by what it is a part of.</param>
/// <param name="Epics">The epics that it is a part of, the nearest first.</param>
public sealed record TeamWork(Id<BacklogItem> Item, int Serial, Id<DigitalProduct> Product, Id<RoadmapItem>? Roadmap, IReadOnlyList<Id<BacklogItem>> Epics)
{
    /// <summary>As forecasts name it.</summary>
    public string Key { get; } = Item.Value.ToString("N");
}
