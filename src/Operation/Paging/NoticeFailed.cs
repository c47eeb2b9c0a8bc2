using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Channels;

namespace Tandem.Operation.Paging;

/// <summary>A notice was not taken, and whether it is tried again.</summary>
public sealed record NoticeFailed(Id<Page> Page, string Whom, NoticeChannel Channel, string Outcome, bool Again) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
