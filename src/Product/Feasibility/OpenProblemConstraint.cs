using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Feasibility;

/// <summary>Open problems of priority 1 and 2, known errors among them, of the services by which the product is delivered.</summary>
public sealed class OpenProblemConstraint(Store store) : IConstraint
{
    private const int Severe = 2;

    /// <summary>Problems that are told, the most severe.</summary>
    private const int Most = 3;

    public string Name => "openProblems";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        List<Id<Problem>> told = [.. facts.Where(fact => fact.Kind == ProblemKind.Kind.Name && (fact.Changed("state") || fact.Changed("priority") || fact.Changed("service"))).Select(fact => new Id<Problem>(fact.Record)).Distinct()];
        return told.Count == 0 ? Concern.Nobody : Concern.Of(await store.Problems.Where(row => told.Contains(row.Id)).Select(row => row.Service).ToListAsync(stop));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        List<Id<Service>?> services = [.. question.Product.Services];
        if (question.Mends || services.Count == 0)
            return [];
        var open = await store.Problems.AsNoTracking().Where(row => services.Contains(row.Service) && row.Open == EF.Parameter(true) && row.Priority <= Severe && row.State != ProblemLife.Resolved)
            .OrderBy(row => row.Priority).ThenBy(row => row.Serial).Take(Most).Select(row => new { row.Serial, row.Priority, row.State }).ToListAsync(stop);
        return [.. open.Select(row => Hindrance.By(
            Name, Verdict.AtRisk, $"{(row.State == ProblemLife.KnownError ? "A known error" : "A problem")} of priority {row.Priority} is open: {ProblemKind.Kind.NumberOf(row.Serial)}.",
            row.State == ProblemLife.KnownError ? "Cure it for good before more is built on it." : "Find its cause before more is built on it.", ProblemKind.Kind, row.Serial))];
    }
}
