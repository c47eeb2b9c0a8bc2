using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>A why was asked in other words, or answered.</summary>
public sealed record WhyEdited(Id<Problem> Problem, Why Why) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
