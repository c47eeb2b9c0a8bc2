using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>A problem was ended for good.</summary>
public sealed record ProblemClosed(Id<Problem> Problem) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
