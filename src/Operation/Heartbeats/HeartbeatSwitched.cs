using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Heartbeats;

/// <summary>A sign of life is waited for no more, or again.</summary>
public sealed record HeartbeatSwitched(Id<Heartbeat> Heartbeat, string To) : IFact
{
    RecordKey IFact.About => HeartbeatKind.Key(Heartbeat);
}
