namespace Tandem.Product.RoadmapDates;

/// <summary>What a roadmap item waits for that another team builds.</summary>
/// <param name="Number">Of the backlog item, such as <c>BLI-31</c>.</param>
/// <param name="Day">By which it is done in 85 of 100 futures, as <c>2026-05-03</c>; null: nobody can say.</param>
public sealed record OutsideWait(string Number, string? Day);
