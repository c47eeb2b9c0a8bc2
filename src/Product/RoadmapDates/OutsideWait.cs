namespace Tandem.Product.RoadmapDates;

/// <summary>What a roadmap item waits for that another team builds.</summary>
/// <param name="Number">Of the backlog item, such as <c>BLI-31</c>.</param>
/// <param name="Day">By which it is done in 85 of 100 futures, with all that it waits for itself, as <c>2026-05-03</c>; null: nobody can say.</param>
/// <param name="Through">The item by way of which it is waited for, such as <c>BLI-30</c>; null: it is waited for directly.</param>
public sealed record OutsideWait(string Number, string? Day, string? Through = null);
