using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>It is over.</summary>
public sealed record PageResolved(Id<Page> Page, string Reason) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
