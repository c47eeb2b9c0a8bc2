using Tandem.Kernel.Facts;
using Tandem.Operation.Events;

namespace Tandem.Operation.LikelyCauses;

/// <summary>With each alert that joins an incident its likely cause may become another.</summary>
public sealed class OnAlertJoined(NameLikelyCause name) : IListener<AlertJoined>
{
    public Task Hear(AlertJoined fact, RecordedFact recorded, CancellationToken stop) => name.Run(fact.Incident, recorded, stop);
}
