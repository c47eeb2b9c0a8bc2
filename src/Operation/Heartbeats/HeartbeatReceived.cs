using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Heartbeats;

/// <summary>A sign of life was heard for the first time, or again after it was missed.</summary>
public sealed record HeartbeatReceived(Id<Heartbeat> Heartbeat, string Before) : IFact
{
    RecordKey IFact.About => HeartbeatKind.Key(Heartbeat);
}
