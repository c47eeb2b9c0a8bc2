using Tandem.Kernel.Facts;
using Tandem.Operation.Events;

namespace Tandem.Operation.Merging;

/// <summary>An alert that came to an incident while that was being merged goes on to the other.</summary>
public sealed class OnAlertJoined(MoveAlerts move) : IListener<AlertJoined>
{
    public Task Hear(AlertJoined fact, RecordedFact recorded, CancellationToken stop) =>
        move.Onward(fact.Incident, recorded.Follower, stop);
}
