using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>Nobody looks into a problem any more.</summary>
public sealed record ProblemCancelled(Id<Problem> Problem, string Reason) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
