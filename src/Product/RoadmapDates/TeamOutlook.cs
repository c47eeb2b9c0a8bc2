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
/// <param name="Outside">What each item waits for, itself or through others of the team, that other teams build; only of those that do.</param>
public sealed record TeamOutlook(
    TeamScope Scope, DateOnly From, IReadOnlyList<TeamWork> Order, Pace Pace, int Finished, Interruption Measured, Interruption Recent,
    IReadOnlyDictionary<Id<DigitalProduct>, IReadOnlyList<NamedFreeze>> Freezes, Forecast Forecast, IReadOnlyDictionary<Id<BacklogItem>, IReadOnlyList<Outside>> Outside)
{
    private readonly Dictionary<Id<BacklogItem>, TeamWork> byItem = Order.ToDictionary(work => work.Item);

    /// <summary>The freezes of a product.</summary>
    public IReadOnlyList<NamedFreeze> FreezesOf(Id<DigitalProduct> product) => Freezes.GetValueOrDefault(product) ?? [];

    /// <summary>The day by which an item is done in so many of 100 futures; null: nobody can say.</summary>
    public DateOnly? By(Id<BacklogItem> item, int percent) => byItem.TryGetValue(item, out var work) ? By([work], percent) : null;

    /// <summary>The day by which some items are done, and all they wait for.</summary>
    /// <param name="works">At least one.</param>
    public DateOnly? By(IReadOnlyCollection<TeamWork> works, int percent)
    {
        var outside = OutsideOf(works);
        if (outside.Count == 0)
            return Alone(works, percent);
        return outside.Any(each => each.Course is null) ? null : Forecasts.Course.AllBy([Course(Last(works)), .. outside.Select(each => each.Course!)], percent);
    }

    /// <summary>The same if nobody else had to be waited for.</summary>
    public DateOnly? Alone(IReadOnlyCollection<TeamWork> works, int percent) => Last(works) is var last ? Forecast.By(last.Key, percent, FreezeDays(last)) : null;

    /// <summary>What some items wait for that other teams build, each once.</summary>
    public IReadOnlyList<Outside> OutsideOf(IEnumerable<TeamWork> works) => [.. works.SelectMany(work => Outside.GetValueOrDefault(work.Item) ?? []).DistinctBy(each => each.Serial).OrderBy(each => each.Serial)];

    /// <summary>When an item will be over, for those who wait for it; null: it is not among what the team has to do.</summary>
    internal Outside? AsOutside(Id<BacklogItem> item) => byItem.TryGetValue(item, out var work) ? new(work.Serial, Pace.Moves ? Course(work) : null, Alone([work], 85)) : null;

    /// <summary>The one that stands last in the order of work.</summary>
    public TeamWork Last(IEnumerable<TeamWork> works) => works.MaxBy(work => Forecast.Places[work.Key])!;

    private Course Course(TeamWork work) => Forecast.CourseOf(work.Key, FreezeDays(work));

    private List<Freeze> FreezeDays(TeamWork work) => [.. FreezesOf(work.Product).Select(freeze => freeze.Days)];
}
