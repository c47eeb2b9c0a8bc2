using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;

namespace Tandem.Operation.Heartbeats;

/// <summary>A heartbeat that is heard again ends its alert.</summary>
public sealed class OnHeartbeatHeard(HeartbeatAlert alert) : IListener<HeartbeatHeard>
{
    public Task Hear(HeartbeatHeard fact, RecordedFact recorded, CancellationToken stop) => recorded.IsHistory ? Task.CompletedTask : alert.Follow(fact.Heartbeat, stop);
}
