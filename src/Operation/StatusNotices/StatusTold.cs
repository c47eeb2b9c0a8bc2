using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusNotices;

/// <summary>Everybody was told on the status page how a disruption stands.</summary>
public sealed record StatusTold(Id<StatusNotice> Notice, Guid Update, string Phase, string Text) : IFact
{
    RecordKey IFact.About => StatusNoticeKind.Key(Notice);
}
