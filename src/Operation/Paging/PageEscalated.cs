using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Somebody sent it on to the next step without waiting.</summary>
public sealed record PageEscalated(Id<Page> Page) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
