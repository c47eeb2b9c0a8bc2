using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Incidents;

/// <summary>Incident management: restoring normal service as quickly as possible.</summary>
public static class IncidentPractice
{
    public static Practice Practice { get; } = new Practice("Incident management")
        .Record(IncidentKind.Kind, IncidentStore.Map, IncidentKind.Resource)
        .Uses(services => services.AddSingleton<PriorityMatrices>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "incidents.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "incidents.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "incidents.*")
        .Suits(StandardRole.Requester, GrantScope.Own, "incidents.read", "incidents.create", "incidents.comment")
        .Shows("Incidents", "/incidents?open=true", "alert-triangle", IncidentKind.Kind.ReadRight, 'i');
}
