namespace Tandem.Design.CapacityTrends;

/// <summary>A season that was tried: the latest readings were kept back and forecast with it and without it.</summary>
/// <param name="Days">How long the time was that was kept back.</param>
/// <param name="Off">By how much the forecast with it was off, on average.</param>
/// <param name="OffWithout">By how much the one without it was.</param>
/// <param name="IsChosen">The forecast counts with it.</param>
public sealed record TriedSeason(SeasonKind Kind, int Days, double Off, double OffWithout, bool IsChosen);
