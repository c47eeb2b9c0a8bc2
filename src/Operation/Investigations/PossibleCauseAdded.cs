using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>A possible cause was put into the diagram of a problem.</summary>
public sealed record PossibleCauseAdded(Id<Problem> Problem, PossibleCause Cause) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
