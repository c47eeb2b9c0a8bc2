using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>A problem is fixed, or its cause was told.</summary>
public sealed record ProblemResolved(Id<Problem> Problem) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
