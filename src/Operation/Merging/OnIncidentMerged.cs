using Tandem.Kernel.Facts;

namespace Tandem.Operation.Merging;

/// <summary>The alerts of an incident go with it: the other ends only once they are over too.</summary>
public sealed class OnIncidentMerged(MoveAlerts move) : IListener<IncidentMerged>
{
    public Task Hear(IncidentMerged fact, RecordedFact recorded, CancellationToken stop) =>
        recorded.IsHistory ? Task.CompletedTask : move.Onward(fact.Incident, recorded.Follower, stop);
}
