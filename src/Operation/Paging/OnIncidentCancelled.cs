using Tandem.Kernel.Facts;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Paging;

/// <summary>When an incident is over, nobody is called about it any more.</summary>
public sealed class OnIncidentCancelled(ResolvePages resolve) : IListener<IncidentCancelled>
{
    public Task Hear(IncidentCancelled fact, RecordedFact recorded, CancellationToken stop) => recorded.IsHistory
        ? Task.CompletedTask
        : resolve.Run(new(IncidentKind.Key(fact.Incident), "The incident is over."), recorded.Deputy, stop);
}
