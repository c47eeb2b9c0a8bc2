using Tandem.Kernel.Facts;

namespace Tandem.Operation.Merging;

/// <summary>An alert that followed into an incident while that was itself being merged goes on with it.</summary>
public sealed class OnAlertFollowed(MoveAlerts move) : IListener<AlertFollowed>
{
    public Task Hear(AlertFollowed fact, RecordedFact recorded, CancellationToken stop) =>
        move.Onward(fact.Into, recorded.Follower, stop);
}
