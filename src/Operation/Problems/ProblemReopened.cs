using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>A problem was not over after all.</summary>
public sealed record ProblemReopened(Id<Problem> Problem, string Reason) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
