using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Channels;

namespace Tandem.Operation.Paging;

/// <summary>A notice was taken by the other side.</summary>
public sealed record NoticeSent(Id<Page> Page, string Whom, NoticeChannel Channel, string Outcome) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
