using Tandem.Kernel.Facts;

namespace Tandem.Operation.Heartbeats;

/// <summary>A heartbeat that is waited for no more has no alert.</summary>
public sealed class OnHeartbeatSwitched(HeartbeatAlert alert) : IListener<HeartbeatSwitched>
{
    public Task Hear(HeartbeatSwitched fact, RecordedFact recorded, CancellationToken stop) => recorded.IsHistory ? Task.CompletedTask : alert.Follow(fact.Heartbeat, stop);
}
