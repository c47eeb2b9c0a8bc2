using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Problems;

namespace Tandem.Operation.ProblemReviews;

/// <summary>Somebody looked back at a problem that is resolved.</summary>
public sealed record ProblemReviewed(Id<Problem> Problem, string WentWell, string ToChange) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
