namespace Tandem.Design.Availability;

/// <summary>Over what time an objective is to be met.</summary>
public enum WindowKind
{
    /// <summary>The last so many days, each of 24 hours, up to now.</summary>
    Rolling = 0,

    /// <summary>From Monday to Sunday.</summary>
    CalendarWeek = 1,
    CalendarMonth = 2,
    CalendarQuarter = 3,
}
