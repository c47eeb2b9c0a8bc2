using Tandem.Operation.Problems;

namespace Tandem.Product.Priorities;

/// <summary>How often problems came back: their incidents beyond the first.</summary>
internal sealed class ProblemEvidence : IEvidenceSource
{
    public Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop) => Task.FromResult(
        support.Caused.Select(problem => (problem.Key, new Evidence.Piece(Factors.Recurrences, new(ProblemKind.Kind.Name, problem.Key), problem.Count() - 1))));
}
