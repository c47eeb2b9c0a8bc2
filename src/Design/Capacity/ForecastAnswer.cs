using Tandem.Design.CapacityTrends;

namespace Tandem.Design.Capacity;

/// <summary>When something limited will be full, as programs read it.</summary>
/// <param name="Known">False: there are too few readings to say anything.</param>
/// <param name="PerDay">How much is added in a day, in the unit of the resource.</param>
/// <param name="Trend">If nothing is done about it.</param>
/// <param name="Planned">With what agreed plans expect and will do.</param>
/// <param name="Tried">How often it was tried on its own past.</param>
/// <param name="Held">How often it held then.</param>
/// <param name="Widened">By which factor its interval was made wider because of that.</param>
/// <param name="Season">What it counts with that comes round: <c>none</c>, by the <c>week</c> or by the <c>year</c>.</param>
/// <param name="Seasons">The seasons that were tried on the latest readings, and how far off they were; none: too little is known for any.</param>
public sealed record ForecastAnswer(bool Known, int Readings, double? PerDay, Reached? Trend, Reached? Planned, int Tried, int Held, double? Widened, SeasonKind Season, IReadOnlyList<TriedSeason> Seasons);
