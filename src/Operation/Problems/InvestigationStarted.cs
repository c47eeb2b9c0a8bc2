using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Problems;

/// <summary>Somebody began to look for the cause of a problem.</summary>
public sealed record InvestigationStarted(Id<Problem> Problem) : IFact
{
    RecordKey IFact.About => ProblemKind.Key(Problem);
}
