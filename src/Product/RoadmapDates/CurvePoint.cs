namespace Tandem.Product.RoadmapDates;

/// <summary>By which day a roadmap item is done in so many of 100 futures.</summary>
/// <param name="Day">As <c>2026-05-03</c>; null: not within ten years.</param>
public sealed record CurvePoint(int Percent, string? Day);
