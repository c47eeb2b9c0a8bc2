using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Feasibility;

/// <summary>The error budgets of the services by which the product is delivered: who has spent one brings nothing new.</summary>
public sealed class ErrorBudgetConstraint(Store store) : IConstraint
{
    private const int Most = 20;

    public string Name => "errorBudget";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        List<Id<ServiceObjective>> told = [.. facts.Where(fact => fact.Kind == ObjectiveKind.Kind.Name).Select(fact => new Id<ServiceObjective>(fact.Record)).Distinct()];
        return told.Count == 0 ? Concern.Nobody : Concern.Of((await store.ServiceObjectives.Where(row => told.Contains(row.Id)).Select(row => row.Service).ToListAsync(stop)).Select(service => (Id<Strategy.Portfolio.Service>?)service));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        var services = question.Product.Services;
        if (question.Mends || services.Count == 0)
            return [];
        var bad = await store.ServiceObjectives.AsNoTracking().Where(row => services.Contains(row.Service) && row.State == ObjectiveLife.InForce && (row.Spent || row.Burning))
            .OrderByDescending(row => row.Spent).ThenBy(row => row.Serial).Take(Most).ToListAsync(stop);
        return [.. bad.Select(row => row.Spent
            ? Hindrance.By(Name, Verdict.NotRealistic, $"The error budget of {ObjectiveKind.Kind.NumberOf(row)} is spent ({row.Target.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)} %).", "Work on what makes the service fail first; it is judged again when the budget has recovered.", ObjectiveKind.Kind, row.Serial)
            : Hindrance.By(Name, Verdict.AtRisk, $"The error budget of {ObjectiveKind.Kind.NumberOf(row)} is being used up too fast.", "Find out what burns it, and mend that first.", ObjectiveKind.Kind, row.Serial))];
    }
}
