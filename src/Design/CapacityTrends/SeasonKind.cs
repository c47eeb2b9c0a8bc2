namespace Tandem.Design.CapacityTrends;

/// <summary>After what time use comes round again.</summary>
public enum SeasonKind
{
    None,

    /// <summary>By the day of the week.</summary>
    Week,

    /// <summary>By the month of the year.</summary>
    Year,
}
