using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Treaties;

/// <summary>The treaties in force of which a stage is reached, and the services that they are about: those of their objectives and of their product.</summary>
public sealed class TreatiesReached(Store store)
{
    /// <summary>Treaties that may stand in a stage at once.</summary>
    private const int Most = 1_000;

    public sealed record Reached(Treaty Treaty, TreatyStage Stage, IReadOnlySet<Id<Service>> Services)
    {
        public string Number => TreatyKind.Kind.NumberOf(Treaty);

        /// <summary>What holds, and why, as a sentence.</summary>
        public string Why => FormattableString.Invariant($"by {Number} “{Treaty.Title}”, stage {Treaty.Stage}: {Treaty.BudgetThen:P0} of the error budget was left.");
    }

    public async Task<IReadOnlyList<Reached>> All(CancellationToken stop)
    {
        var treaties = await store.Treaties.AsNoTracking().Where(treaty => treaty.State == TreatyLife.InForce && treaty.Stage > 0).OrderBy(treaty => treaty.Serial).Take(Most).ToListAsync(stop);
        if (treaties.Count == 0)
            return [];
        List<Id<ServiceObjective>> ids = [.. treaties.SelectMany(treaty => treaty.ServiceObjectives).Distinct()];
        List<Id<DigitalProduct>> products = [.. treaties.Select(treaty => treaty.Product).Distinct()];
        var measured = await store.ServiceObjectives.Where(objective => ids.Contains(objective.Id)).Select(objective => new { objective.Id, objective.Service }).ToDictionaryAsync(each => each.Id, each => each.Service, stop);
        var delivered = (await store.Products.AsNoTracking().Where(product => products.Contains(product.Id)).ToListAsync(stop)).ToDictionary(product => product.Id, product => product.Services);
        return [.. treaties.Where(treaty => treaty.Reached is not null).Select(treaty => new Reached(
            treaty, treaty.Reached!, treaty.ServiceObjectives.Where(measured.ContainsKey).Select(each => measured[each]).Concat(delivered.GetValueOrDefault(treaty.Product) ?? []).ToHashSet()))];
    }

    /// <summary>Those that are about one of some services.</summary>
    public async Task<IReadOnlyList<Reached>> About(IReadOnlyCollection<Id<Service>> services, CancellationToken stop) =>
        services.Count == 0 ? [] : [.. (await All(stop)).Where(each => each.Services.Overlaps(services))];
}
