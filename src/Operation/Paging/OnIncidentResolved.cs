using Tandem.Kernel.Facts;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Paging;

/// <summary>When an incident is over, nobody is called about it any more.</summary>
public sealed class OnIncidentResolved(ResolvePages resolve) : IListener<IncidentResolved>
{
    public Task Hear(IncidentResolved fact, RecordedFact recorded, CancellationToken stop) => recorded.IsHistory
        ? Task.CompletedTask
        : resolve.Run(new(IncidentKind.Key(fact.Incident), "The incident is over."), recorded.Deputy, stop);
}
