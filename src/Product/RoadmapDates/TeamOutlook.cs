using Tandem.Kernel.Records;
using Tandem.Product.Backlog;
using Tandem.Product.Forecasts;
using Tandem.Product.Interruptions;
using Tandem.Product.Products;

namespace Tandem.Product.RoadmapDates;

/// <summary>What a team still has to do, how fast it works, and when each item will be done.</summary>
/// <param name="Order">Its open items in the order in which they are worked on: what has begun first, then the products of the team in turn, each by its own order.</param>
/// <param name="Pace">Measured over the last twelve weeks, or since the team first finished something.</param>
/// <param name="Finished">How many items that pace rests on.</param>
/// <param name="Measured">The interruptions of the same time.</param>
/// <param name="Recent">The interruptions of the last four weeks: as many are expected from now on.</param>
/// <param name="Freezes">By product.</param>
public sealed record TeamOutlook(
    TeamScope Scope, DateOnly From, IReadOnlyList<TeamWork> Order, Pace Pace, int Finished, Interruption Measured, Interruption Recent,
    IReadOnlyDictionary<Id<DigitalProduct>, IReadOnlyList<NamedFreeze>> Freezes, Forecast Forecast)
{
    private readonly Dictionary<Id<BacklogItem>, TeamWork> byItem = Order.ToDictionary(work => work.Item);

    /// <summary>The freezes of a product.</summary>
    public IReadOnlyList<NamedFreeze> FreezesOf(Id<DigitalProduct> product) => Freezes.GetValueOrDefault(product) ?? [];

    /// <summary>The day by which an item is done in so many of 100 futures; null: nobody can say.</summary>
    public DateOnly? By(Id<BacklogItem> item, int percent) => byItem.TryGetValue(item, out var work) ? By(work, percent) : null;

    public DateOnly? By(TeamWork work, int percent) => Forecast.By(work.Key, percent, [.. FreezesOf(work.Product).Select(freeze => freeze.Days)]);
}
