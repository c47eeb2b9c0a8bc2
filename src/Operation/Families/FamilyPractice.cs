using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Families;

/// <summary>Parents and children: many reports of one interruption, handled as one.</summary>
public static class FamilyPractice
{
    public static Practice Practice { get; } = new Practice("Parents and children")
        .Listens<IncidentResolved, OnIncidentResolved>();
}
