namespace Tandem.Operation.Incidents;

/// <summary>The way by which an incident reached the desk.</summary>
public enum Channel
{
    Portal,
    Phone,
    Mail,
    Chat,
    Api,
    Monitoring,
    Walkup,
}
