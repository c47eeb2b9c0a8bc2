using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>A step of the escalation was passed over, and why.</summary>
public sealed record PageStepPassed(Id<Page> Page, int Round, int Step, string Reason) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
