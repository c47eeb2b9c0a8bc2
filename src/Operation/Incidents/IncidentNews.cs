using Tandem.Design.OpenClocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.News;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Merging;

namespace Tandem.Operation.Incidents;

/// <summary>Who is told what happens to an incident, and in which words.</summary>
public static class IncidentNews
{
    internal static void Say(Telling<Incident> telling) => telling
        .Gives(incident => incident.Assignee, "Given to you")
        .Queues(incident => incident.Team, incident => incident.Assignee, "New in your team's queue")
        .Calls<IncidentReopened>("Opened again")
        .Calls<IncidentDeclaredMajor>("Handled as a major incident")
        .Warns<ServiceLevelWarned>(incident => incident.Team, incident => incident.Assignee, fact => Words(fact, "Soon due"))
        .Warns<ServiceLevelBreached>(incident => incident.Team, incident => incident.Assignee, fact => Words(fact, "Overdue: the promised time is used up"))
        .Warns<ServiceLevelOverstepped>(incident => incident.Team, incident => incident.Assignee, fact => Words(fact, "Still overdue"))
        .Answers(incident => incident.Requester)
        .Answers<IncidentLogged>("We have your report")
        .Answers<IncidentHeld>(held => held.Reason == PendingReason.Requester ? "We need your answer" : "It has to wait")
        .Answers<IncidentResolved>("Solved")
        .Answers<IncidentReopened>("Opened again")
        .Answers<IncidentMerged>("Goes on together with another report")
        .Answers<IncidentCancelled>("Cancelled")
        .Answers<IncidentClosed>("Closed");

    private static string? Words(IUsedShare fact, string words) => fact.Consequences.Any(each => each.Do == ConsequenceKind.Notify) ? words : null;
}
