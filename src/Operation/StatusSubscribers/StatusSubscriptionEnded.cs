using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>An address is told nothing any more and was forgotten.</summary>
public sealed record StatusSubscriptionEnded(Id<StatusSubscriber> Subscriber, string Reason) : IFact
{
    RecordKey IFact.About => StatusSubscriberKind.Key(Subscriber);
}
