using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>Something that goes wrong was taken in, so that somebody finds out why.</summary>
public sealed record ProblemLogged(Id<Problem> Problem, string Title) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
