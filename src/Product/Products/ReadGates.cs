using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Product.Backlog;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Products;

/// <summary>Looks at the live records around a product, as its gates ask for them.</summary>
public sealed class ReadGates(Store store)
{
    public async Task<GateView> Of(DigitalProduct product, CancellationToken stop)
    {
        var (id, services, objectives) = (product.Id, product.Services, product.Objectives);
        var items = await store.BacklogItems.Where(item => item.Product == id).GroupBy(item => new { item.State, item.Type }).Select(group => new { group.Key.State, group.Key.Type, Count = group.Count() }).ToListAsync(stop);
        int Sum(Func<string, bool> state) => items.Where(group => state(group.State)).Sum(group => group.Count);
        var agreed = await store.Objectives.CountAsync(row => objectives.Contains(row.Id) && (row.State == ObjectiveLife.Agreed || row.State == ObjectiveLife.Achieved), stop);
        var live = await store.Services.CountAsync(row => services.Contains(row.Id) && row.State == ServiceLife.Live, stop);
        var critical = await store.Incidents.Open.CountAsync(row => row.Priority == 1 && row.Service != null && services.Contains(row.Service.Value), stop);
        return new(product, agreed,
            Sum(state => state is BacklogLife.Ready or BacklogLife.InProgress or BacklogLife.Done),
            Sum(state => state == BacklogLife.Done),
            Sum(BacklogLife.Life.Open.Contains),
            Sum(state => state == BacklogLife.InProgress),
            items.Where(group => group.Type == BacklogType.Bug && BacklogLife.Life.Open.Contains(group.State)).Sum(group => group.Count),
            live, critical);
    }
}
