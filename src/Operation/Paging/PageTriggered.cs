using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Somebody is to be called.</summary>
public sealed record PageTriggered(Id<Page> Page, string Title) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
