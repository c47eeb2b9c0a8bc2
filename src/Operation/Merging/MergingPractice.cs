using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>Two records of the same interruption become one, and two again if that was wrong.</summary>
public static class MergingPractice
{
    public const string Right = "incidents.merge";

    public static Practice Practice { get; } = new Practice("Merging incidents")
        .Listens<IncidentResolved, OnIncidentResolved>()
        .Listens<IncidentMerged, OnIncidentMerged>()
        .Listens<IncidentUnmerged, OnIncidentUnmerged>()
        .Listens<AlertJoined, OnAlertJoined>()
        .Listens<AlertFollowed, OnAlertFollowed>()
        .Uses(services => services.AddScoped<MoveAlerts>())
        .Allows(Right, "Merge incidents and take a merge back");
}
