using Tandem.Design.CapacityTrends;

namespace Tandem.Design.Capacity;

/// <summary>How use of something limited went and will go on.</summary>
/// <param name="Readings">Of the last year, in order.</param>
/// <param name="Forecast">Null: there are too few readings.</param>
/// <param name="Trend">If nothing is done about it.</param>
/// <param name="Planned">With what agreed plans expect and will do.</param>
public sealed record CapacityView(IReadOnlyList<UsagePoint> Readings, UsageForecast? Forecast, CapacityOutlook? Trend, CapacityOutlook? Planned)
{
    /// <summary>Agreed plans change what the forecast says.</summary>
    public bool IsChanged => Trend is not null && Planned is not null && (Trend.Earliest, Trend.Likely, Trend.Latest) != (Planned.Earliest, Planned.Likely, Planned.Latest);
}
