using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;

namespace Tandem.Operation.Incidents;

/// <summary>Incident management: restoring normal service as quickly as possible.</summary>
public static class IncidentPractice
{
    public static Practice Practice { get; } = new Practice("Incident management")
        .Record(IncidentKind.Kind, IncidentStore.Map, IncidentKind.Resource)
        .Listens<ConfigurationItemMerged, OnConfigurationItemMerged>()
        .Tells(IncidentKind.Kind, IncidentNews.Say)
        .Hangs(ImpactAnswers.Of(IncidentKind.Kind, incident => incident.Item is { } item ? [item] : []))
        .Uses(services => services.AddSingleton<PriorityMatrices>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "incidents.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "incidents.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "incidents.*")
        .Suits(StandardRole.Requester, GrantScope.Own, "incidents.read", "incidents.create", "incidents.comment")
        .Explains("Incident", "An unplanned interruption of a service, or a loss of its quality. Managing it means restoring the service as quickly as possible.")
        .Explains("Major incident", "An incident with so much impact that it gets people, a commander and a communication plan of its own.")
        .Explains("Impact", "How much an incident hurts: how many people, how important the service.")
        .Explains("Urgency", "How long it can wait.")
        .Explains("Priority", "The order of work, from 1 (critical) to 5: impact weighed against urgency by the priority matrix.")
        .Explains("Resolution", "How the service was restored, as a code and a sentence. An incident is closed after its resolution has held.")
        .Shows("Incidents", "/incidents?open=true", "alert-triangle", IncidentKind.Kind.ReadRight, 'i');
}
