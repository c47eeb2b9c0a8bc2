using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>A why that led nowhere was taken out.</summary>
public sealed record WhyRemoved(Id<Problem> Problem, Why Why) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
