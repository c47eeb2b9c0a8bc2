namespace Tandem.Product.RoadmapDates;

/// <summary>What a date that was told rested on, so that one can say afterwards what moved it.</summary>
/// <param name="From">The first day of the forecast.</param>
/// <param name="Ahead">The serials of the backlog items that had to be done, this one's last one included, in their order.</param>
/// <param name="PerDay">What was finished on each measured day.</param>
/// <param name="Interrupted">The share of the measured time that was lost.</param>
/// <param name="Expected">The share that was expected to be lost.</param>
/// <param name="Waited">How many days later it came because of what other teams build.</param>
/// <param name="WaitedFor">The number of the backlog item that was waited for longest; null: for none.</param>
/// <param name="WaitedThrough">The number of the item by way of which that was waited for; null: it was waited for directly.</param>
/// <param name="Circle">The numbers of the items that waited for each other in a circle; null: none did.</param>
public sealed record ForecastBasis(
    DateTimeOffset At, DateOnly From, List<int> Ahead, List<int> PerDay, double Interrupted, double Expected, List<NamedFreeze> Freezes, int Waited = 0, string? WaitedFor = null,
    string? WaitedThrough = null, string? Circle = null);
