using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusNotices;

/// <summary>What a disruption is called, what it concerns or how bad it is was corrected.</summary>
public sealed record StatusNoticeEdited(Id<StatusNotice> Notice) : IFact
{
    RecordKey IFact.About => StatusNoticeKind.Key(Notice);
}
