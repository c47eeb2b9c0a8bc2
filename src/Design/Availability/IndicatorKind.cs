namespace Tandem.Design.Availability;

/// <summary>By what an objective is measured.</summary>
public enum IndicatorKind
{
    /// <summary>The share of time in which the service was there: by its outages.</summary>
    Availability = 0,

    /// <summary>The share of events that were good: by counts that are pushed.</summary>
    GoodOfTotal = 1,
}
