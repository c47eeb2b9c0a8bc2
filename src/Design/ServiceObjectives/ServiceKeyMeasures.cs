using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>How available a service was and what is left of its error budget, for key results to follow.</summary>
public sealed class ServiceKeyMeasures(Store store, ReadBudgets read) : IKeyMeasures
{
    private const string Available = "service.availability", Budget = "service.errorBudget";

    public IReadOnlyList<KeyMeasure> Measures { get; } =
    [
        new(Available, "Availability of a service", "%", "The share of the time in which no outage of the service is recorded, without what was planned.", OfService: true),
        new(Budget, "Error budget left", "%", "What is left of the error budget of the service; of the scarcest, where it has several.", OfService: true),
    ];

    public async Task<decimal?> Value(string name, Id<Service>? service, DateTimeOffset at, CancellationToken stop)
    {
        if (service is not { } of)
            return null;
        if (name == Budget)
        {
            var left = await store.ServiceObjectives.Where(each => each.Service == of && each.State == ObjectiveLife.InForce && each.BudgetRemaining != null).MinAsync(each => each.BudgetRemaining, stop);
            return (decimal?)(left * 100);
        }

        var supposed = new ServiceObjective { Title = name, Service = of };
        var from = at.AddDays(-KeyMeasure.Days);
        var input = await read.Of([supposed], from, at, stop);
        var spent = ErrorBudget.Between(supposed.Terms, input[supposed.Id], from, at);
        return spent.Counted > 0 ? (decimal)((1 - spent.Share) * 100) : null;
    }
}
