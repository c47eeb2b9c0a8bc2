using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>It is put off; if it is not resolved by then, people are called again.</summary>
public sealed record PageSnoozed(Id<Page> Page, DateTimeOffset Until) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
