using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>What is known of a possible cause was changed.</summary>
public sealed record PossibleCauseEdited(Id<Problem> Problem, PossibleCause Cause) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
