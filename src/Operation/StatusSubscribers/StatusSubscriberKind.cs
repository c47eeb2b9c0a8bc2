using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>What administrators may know of a subscriber, and what may be done with one.</summary>
public static class StatusSubscriberKind
{
    public static RecordKind<StatusSubscriber> Kind { get; } = new RecordKind<StatusSubscriber>("status-subscriber", "status-subscribers", "STS", "Status subscriber")
        .Titled(subscriber => subscriber.Name)
        .Serves("Who is told by mail or webhook what the status page tells. People subscribe on the page itself; programs are entered here.")
        .Lives(StatusSubscriberLife.Life, subscriber => subscriber.State)
        .With("name", subscriber => subscriber.Name, field => field.Listed())
        .With("channel", subscriber => subscriber.Channel, field => field.Listed().OneOf(new("mail", "Mail"), new("webhook", "Webhook")))
        .With("address", subscriber => subscriber.Address, field => field.Required().Plain().Internal().Listed())
        .With("components", subscriber => subscriber.Components, field => field.Plain(), "Follows")
        .With("askedAt", subscriber => subscriber.AskedAt, field => field.Listed(), "Since");

    public static Resource<StatusSubscriber> Resource { get; } = new Resource<StatusSubscriber>(Kind)
        .Create<AddStatusWebhook, AddStatusWebhook.Request>()
        .Move<EndStatusSubscription, EndStatusSubscription.Request>(StatusSubscriberLife.Ended);

    public static RecordKey Key(Id<StatusSubscriber> subscriber) => new(Kind.Name, subscriber.Value);
}
