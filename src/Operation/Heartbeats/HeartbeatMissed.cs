using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Heartbeats;

/// <summary>A sign of life was not heard in its time.</summary>
public sealed record HeartbeatMissed(Id<Heartbeat> Heartbeat, string Name, DateTimeOffset? HeardAt) : IFact
{
    RecordKey IFact.About => HeartbeatKind.Key(Heartbeat);
}
