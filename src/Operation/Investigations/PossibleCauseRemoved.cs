using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>A possible cause was taken out of the diagram.</summary>
public sealed record PossibleCauseRemoved(Id<Problem> Problem, PossibleCause Cause) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
