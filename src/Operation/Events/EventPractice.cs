using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.EventIntake;
using Tandem.Transition.Impact;

namespace Tandem.Operation.Events;

/// <summary>Monitoring and event management: what systems say of themselves, and what is done about it.</summary>
public static class EventPractice
{
    public static Practice Practice { get; } = new Practice("Event management")
        .Record(AlertKind.Kind, AlertStore.Map, AlertKind.Resource)
        .Listens<AlertResolved, OnAlertResolved>()
        .Hangs(ImpactAnswers.Of(AlertKind.Kind, alert => alert.Item is { } item ? [item] : []))
        .Allows(EventDoor.SendRight, "Send events with an API token")
        .Tells(AlertKind.Kind, telling => telling.Queues(alert => alert.Team, alert => alert.AcknowledgedBy, "Rings for your team"))
        .Uses(services => services.AddDoor<IncidentAlertsPanel>("incident.panels", 3).AddDoor<ItemAlertsBanner>("configurationItem.top"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "alerts.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "alerts.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "alerts.*")
        .Explains("Event", "A change of state that matters for the delivery of a service; monitoring tells of it.")
        .Explains("Alert", "What monitoring says is wrong, from the first event that says so until it is over. What says the same again is counted, not told again.")
        .Explains("Flapping", "Coming and going again and again in a short time: a flapping alert calls nobody until it is still.")
        .Shows("Alerts", "/alerts?open=true", "bell-ringing", AlertKind.Kind.ReadRight, 'e');
}
