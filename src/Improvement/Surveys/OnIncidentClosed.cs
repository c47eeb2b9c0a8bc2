using Tandem.Kernel.Facts;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Surveys;

/// <summary>Asks the requester when an incident closes; not about what another system closed long ago.</summary>
public sealed class OnIncidentClosed(AskForSatisfaction askForSatisfaction) : IListener<IncidentClosed>
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    public async Task Hear(IncidentClosed fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.RecordedAt - recorded.At < LongAgo)
            await askForSatisfaction.Run(new(fact.Incident), recorded.Follower, stop);
    }
}
