using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Somebody wants to be told what the status page tells; to whom is not in the journal.</summary>
public sealed record StatusSubscriptionAsked(Id<StatusSubscriber> Subscriber, StatusChannel Channel) : IFact
{
    RecordKey IFact.About => StatusSubscriberKind.Key(Subscriber);
}
