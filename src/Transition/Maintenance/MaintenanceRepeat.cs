namespace Tandem.Transition.Maintenance;

/// <summary>How often the same maintenance comes round.</summary>
public enum MaintenanceRepeat
{
    Once = 0,
    Daily = 1,
    Weekly = 2,

    /// <summary>On the same weekday of the month, such as every second Sunday.</summary>
    Monthly = 3,
}
