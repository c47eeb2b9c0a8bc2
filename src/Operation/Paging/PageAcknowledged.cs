using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Somebody has it: nobody else is called.</summary>
public sealed record PageAcknowledged(Id<Page> Page) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
