using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Somebody else is called instead.</summary>
public sealed record PageReassigned(Id<Page> Page, string To) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
