using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>The cause of a problem is known, and what helps until it is fixed.</summary>
public sealed record KnownErrorDeclared(Id<Problem> Problem) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
