using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>People are called again.</summary>
public sealed record PageRetriggered(Id<Page> Page) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
