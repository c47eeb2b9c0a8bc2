using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Whoever has the address confirmed that they want to be told.</summary>
public sealed record StatusSubscriptionConfirmed(Id<StatusSubscriber> Subscriber) : IFact
{
    RecordKey IFact.About => StatusSubscriberKind.Key(Subscriber);
}
