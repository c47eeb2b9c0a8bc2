using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>A step of the escalation was taken: these people are called. Rounds and steps count from 1.</summary>
public sealed record PageStepTaken(Id<Page> Page, int Round, int Step, IReadOnlyList<string> People) : IFact
{
    RecordKey IFact.About => PageKind.Key(Page);
}
