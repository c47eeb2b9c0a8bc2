using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Every step was taken as often as it may be, and nobody answered.</summary>
public sealed record PageUnanswered(Id<Page> Page) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
