using Tandem.Kernel.Facts;

namespace Tandem.Operation.Heartbeats;

/// <summary>A heartbeat that is missed raises an alert.</summary>
public sealed class OnHeartbeatMissed(HeartbeatAlert alert) : IListener<HeartbeatMissed>
{
    public Task Hear(HeartbeatMissed fact, RecordedFact recorded, CancellationToken stop) => recorded.IsHistory ? Task.CompletedTask : alert.Follow(fact.Heartbeat, stop);
}
