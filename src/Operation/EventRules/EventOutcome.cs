namespace Tandem.Operation.EventRules;

/// <summary>What happens with an alert.</summary>
public enum EventOutcome
{
    /// <summary>It is kept quiet: nobody need know.</summary>
    Ignore,

    /// <summary>It is kept, for whoever looks.</summary>
    Record,

    /// <summary>It opens an incident, or joins one.</summary>
    OpenIncident,

    /// <summary>It opens an incident and somebody is called.</summary>
    Page,
}
