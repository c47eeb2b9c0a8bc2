using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Heartbeats;

/// <summary>How often a sign of life is expected, or whose matter it is, was changed.</summary>
public sealed record HeartbeatEdited(Id<Heartbeat> Heartbeat) : IFact
{
    RecordKey IFact.About => HeartbeatKind.Key(Heartbeat);
}
