namespace Tandem.People.Calendars;

/// <summary>How two calendars are put together.</summary>
public enum CombinationKind
{
    /// <summary>Time that counts in either.</summary>
    Union,

    /// <summary>Time that counts in both.</summary>
    Intersection,

    /// <summary>Time that counts in this one and not in the other.</summary>
    Minus,
}
