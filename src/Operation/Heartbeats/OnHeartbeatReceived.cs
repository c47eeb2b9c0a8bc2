using Tandem.Kernel.Facts;

namespace Tandem.Operation.Heartbeats;

/// <summary>A heartbeat that is heard again ends its alert.</summary>
public sealed class OnHeartbeatReceived(HeartbeatAlert alert) : IListener<HeartbeatReceived>
{
    public Task Hear(HeartbeatReceived fact, RecordedFact recorded, CancellationToken stop) => recorded.IsHistory ? Task.CompletedTask : alert.Follow(fact.Heartbeat, stop);
}
