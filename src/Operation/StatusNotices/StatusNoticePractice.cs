using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.StatusNotices;

/// <summary>What everybody is told of disruptions.</summary>
public static class StatusNoticePractice
{
    public static Practice Practice { get; } = new Practice("Status notices")
        .Record(StatusNoticeKind.Kind, StatusNoticeStore.Map, StatusNoticeKind.Resource)
        .Listens<IncidentResolved, OnIncidentResolved>()
        .Tells(StatusNoticeKind.Kind, telling => telling.Calls<StatusEndProposed>(fact => fact.Author, "Its incident is resolved: say so on the status page"))
        .Uses(services => services.AddDoor<AnnouncementPanel>("incident.panels", 7).AddDoor<PublicUpdates>("status-notice.main").AddDoor<EndBanner>("status-notice.top"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, StatusNoticeKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "status-notices.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "status-notices.*")
        .Explains("Status page", "Where everybody sees how services stand, what is disrupted and which work is planned, in words written for them.")
        .Shows("Status notices", "/status-notices?state=investigating,identified,monitoring", "speakerphone", StatusNoticeKind.Kind.ReadRight);
}
