using Tandem.Interface;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Outages;

/// <summary>Outages that incidents tell of.</summary>
public static class IncidentOutagePractice
{
    public static Practice Practice { get; } = new Practice("Outages from incidents")
        .Listens<IncidentResolved, OnIncidentResolved>()
        .Uses(services => services.AddDoor<OutagePanel>("incident.panels", 6));
}
