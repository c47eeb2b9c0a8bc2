using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Kernel.Facts;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>Says how a report stands in the words of the person who sent it.</summary>
public sealed class PortalWords(Words say)
{
    public static string PathOf(Incident incident) => $"/portal/incidents/{IncidentKind.Kind.NumberOf(incident)}";

    public string State(Incident incident) => incident.State switch
    {
        IncidentLife.New or IncidentLife.Assigned => say["Received"],
        IncidentLife.InProgress => say["Being worked on"],
        IncidentLife.Pending when incident.PendingReason == PendingReason.Requester => say["Waiting for your answer"],
        IncidentLife.Pending => say["Waiting"],
        IncidentLife.Resolved => say["Solved: please confirm"],
        IncidentLife.Cancelled => say["Withdrawn"],
        _ => say["Closed"],
    };

    public static Tone Tone(Incident incident) => incident.State switch
    {
        IncidentLife.New or IncidentLife.Assigned => Interface.Look.Tone.Info,
        IncidentLife.InProgress => Interface.Look.Tone.Progress,
        IncidentLife.Pending => Interface.Look.Tone.Warning,
        IncidentLife.Resolved => Interface.Look.Tone.Good,
        _ => Interface.Look.Tone.Muted,
    };

    public string Event(RecordedFact fact) => fact.Name switch
    {
        nameof(IncidentLogged) => say["Your report was received."],
        nameof(IncidentStarted) => say["Somebody is working on it."],
        nameof(IncidentHeld) => say["Work is waiting for something."],
        nameof(IncidentResolved) => say["It was solved."],
        nameof(IncidentReopened) => say["It was taken up again."],
        nameof(IncidentCancelled) => say["It was withdrawn."],
        _ => say["It was closed."],
    };
}
