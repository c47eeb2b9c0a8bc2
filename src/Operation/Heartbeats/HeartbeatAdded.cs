using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Heartbeats;

/// <summary>A sign of life is expected.</summary>
public sealed record HeartbeatAdded(Id<Heartbeat> Heartbeat, string Name) : IFact
{
    RecordKey IFact.About => HeartbeatKind.Key(Heartbeat);
}
