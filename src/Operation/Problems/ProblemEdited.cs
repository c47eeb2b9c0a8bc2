using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>What is known of a problem, or who works on it, was changed.</summary>
public sealed record ProblemEdited(Id<Problem> Problem) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
