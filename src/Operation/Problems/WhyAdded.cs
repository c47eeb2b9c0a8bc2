using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>One more why was asked on the way to the cause.</summary>
public sealed record WhyAdded(Id<Problem> Problem, Why Why) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
