using Tandem.Kernel.Facts;
using Tandem.Operation.Merging;

namespace Tandem.Operation.LikelyCauses;

/// <summary>Alerts that came with a merged incident may say what the cause of the other is.</summary>
public sealed class OnAlertFollowed(NameLikelyCause name) : IListener<AlertFollowed>
{
    public Task Hear(AlertFollowed fact, RecordedFact recorded, CancellationToken stop) => name.Run(fact.Into, recorded, stop);
}
