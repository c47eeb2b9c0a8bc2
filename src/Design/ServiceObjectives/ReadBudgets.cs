using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Design.Outages;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Gathers what error budgets are computed from.</summary>
public sealed class ReadBudgets(Store store, IEnumerable<IPlannedTime> plans)
{
    /// <summary>What happened to the services of some objectives from one moment to another.</summary>
    public async Task<IReadOnlyDictionary<Id<ServiceObjective>, BudgetInput>> Of(IReadOnlyCollection<ServiceObjective> objectives, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        List<Id<Service>> services = [.. objectives.Select(each => each.Service).Distinct()];
        List<Id<ServiceObjective>> counted = [.. objectives.Where(each => each.Indicator == IndicatorKind.GoodOfTotal).Select(each => each.Id)];
        var outages = (await store.OutagesOf(services, from, to).ToListAsync(stop)).ToLookup(each => each.Service, each => each.Span);
        var counts = counted.Count == 0 ? [] : await store.EventCounts.AsNoTracking()
            .Where(each => counted.Contains(each.Objective) && each.From < to && each.To > from).OrderBy(each => each.From).ToListAsync(stop);
        var byObjective = counts.ToLookup(each => each.Objective, each => each.Span);
        var planned = new Dictionary<Id<Service>, IReadOnlyList<Stretch>>();
        foreach (var service in objectives.Where(each => each.WithoutPlanned).Select(each => each.Service).Distinct())
            planned[service] = await Planned(service, from, to, stop);
        return objectives.ToDictionary(each => each.Id, each => new BudgetInput([.. outages[each.Service]], planned.GetValueOrDefault(each.Service) ?? [], [.. byObjective[each.Id]]));
    }

    private async Task<IReadOnlyList<Stretch>> Planned(Id<Service> service, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var all = new List<Stretch>();
        foreach (var plan in plans)
            all.AddRange(await plan.Of(service, from, to, stop));
        return all;
    }
}
