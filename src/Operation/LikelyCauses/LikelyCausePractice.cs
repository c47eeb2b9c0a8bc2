using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Merging;

namespace Tandem.Operation.LikelyCauses;

/// <summary>What the alerts of an incident have in common: one cause on the service map, and one incident for it.</summary>
public static class LikelyCausePractice
{
    public static Practice Practice { get; } = new Practice("Likely causes")
        .Listens<AlertJoined, OnAlertJoined>()
        .Listens<AlertFollowed, OnAlertFollowed>()
        .Listens<SharedCauseSeen, OnSharedCauseSeen>()
        .Uses(services => services.AddScoped<FindLikelyCause>().AddScoped<NameLikelyCause>().AddDoor<CausePanel>("incident.panels", 2)
            .AddSingleton(new WorkedOut(IncidentKind.Kind, "likelyCauses", typeof(LikelyCause), async (house, incident, stop) =>
                await house.GetRequiredService<FindLikelyCause>().Of(((Incident)incident).Id, stop) is { } cause ? [cause] : [])))
        .Explains("Likely cause", "Of the configuration items with alerts in an incident, the one on which most of the others depend.");
}
