using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Nobody has answered, and the steps begin anew. Rounds count from 1.</summary>
public sealed record PageRoundBegun(Id<Page> Page, int Round) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
