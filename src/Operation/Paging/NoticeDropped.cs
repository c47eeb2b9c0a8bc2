using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Channels;

namespace Tandem.Operation.Paging;

/// <summary>A notice was not sent, because there was no longer any need.</summary>
public sealed record NoticeDropped(Id<Page> Page, string Whom, NoticeChannel Channel, string Reason) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
