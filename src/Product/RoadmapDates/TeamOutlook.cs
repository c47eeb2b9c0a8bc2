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

    /// <summary>What its items wait for, of whatever team.</summary>
    internal WaitingWeb Web { get; init; } = WaitingWeb.None;

    /// <summary>The freezes of a product.</summary>
    public IReadOnlyList<NamedFreeze> FreezesOf(Id<DigitalProduct> product) => Freezes.GetValueOrDefault(product) ?? [];

    /// <summary>The day by which an item is done in so many of 100 futures; null: nobody can say.</summary>
    public DateOnly? By(Id<BacklogItem> item, int percent) => Find(item) is { } work ? By([work], percent) : null;

    /// <summary>The day by which some items are done, and all they wait for.</summary>
    /// <param name="works">At least one.</param>
    public DateOnly? By(IReadOnlyCollection<TeamWork> works, int percent)
    {
        var behind = Behind(works);
        return behind.All(each => each.Item.Team == Scope.Team && each.Through is null) ? Alone(works, percent) : WaitingWeb.AllBy(Scope.Team, Course(Last(works)), behind, percent);
    }

    /// <summary>The same if nobody else had to be waited for.</summary>
    public DateOnly? Alone(IReadOnlyCollection<TeamWork> works, int percent) => Last(works) is var last ? Forecast.By(last.Key, percent, FreezeDays(last)) : null;

    /// <summary>What some items wait for that other teams build, directly or by way of others, each once.</summary>
    public IReadOnlyList<Outside> OutsideOf(IEnumerable<TeamWork> works) => [.. Behind(works).Where(each => each.Item.Team != Scope.Team).OrderBy(each => each.Item.Serial)];

    /// <summary>Of what some items wait for, one that nobody can tell a day for; null: there is none.</summary>
    public Outside? UnknownOf(IEnumerable<TeamWork> works) => OutsideOf(works).FirstOrDefault(each => each.Course is null);

    /// <summary>Some items that wait for each other in a circle, such as <c>BLI-3, BLI-5</c>, and that these wait for or belong to; null: there are none.</summary>
    public string? CircleOf(IEnumerable<TeamWork> works) =>
        Web.Circle(works.Select(work => work.Item)) is { Count: > 0 } circle ? string.Join(", ", circle.Select(each => BacklogItemKind.Kind.NumberOf(each.Serial))) : null;

    /// <summary>One item of the order; null: it is not among what the team has to do.</summary>
    public TeamWork? Find(Id<BacklogItem> item) => byItem.GetValueOrDefault(item);

    /// <summary>How likely an item is over by each day, for those who wait for it; null: nobody can say.</summary>
    internal Course? CourseOf(Id<BacklogItem> item) => Pace.Moves && Find(item) is { } work ? Course(work) : null;

    /// <summary>The one that stands last in the order of work.</summary>
    public TeamWork Last(IEnumerable<TeamWork> works) => works.MaxBy(work => Forecast.Places[work.Key])!;

    private IReadOnlyList<Outside> Behind(IEnumerable<TeamWork> works) => Web.Behind(Scope.Team, works.Select(work => work.Item));

    private Course Course(TeamWork work) => Forecast.CourseOf(work.Key, FreezeDays(work));

    private List<Freeze> FreezeDays(TeamWork work) => [.. FreezesOf(work.Product).Select(freeze => freeze.Days)];
}
