using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Impact;

namespace Tandem.Transition.ChangeRisk;

/// <summary>How far a failure of what is changed would reach over the map, and how much the business would suffer.</summary>
public sealed class ReachOfChange(Store store, ItemMap map, Words say) : IRiskSource
{
    private const int MostReach = 20, MostCriticality = 20;

    public async Task<IReadOnlyList<RiskFactor>> Of(Change change, CancellationToken stop)
    {
        var (reached, services) = await map.Ask(asked => Reach(asked, change), stop);
        if (change.Service is { } named)
            services.Add(named.Value);
        Guid[] ids = [.. services];
        Id<Service>[] keys = [.. ids.Select(id => new Id<Service>(id))];
        var worst = keys.Length == 0 ? null : await store.Services.AsNoTracking().Where(service => EF.Parameter(keys).Contains(service.Id))
            .OrderByDescending(service => service.Criticality).ThenBy(service => service.Name).Select(service => new { service.Name, service.Criticality }).FirstOrDefaultAsync(stop);
        return
        [
            new("reach", "Reach", Points(reached), MostReach, reached == 0 ? say["Nothing else would be hit, as far as the map tells."] : say.Many(reached, "{0} other item would be hit.", "{0} other items would be hit.")),
            worst is null
                ? new("criticality", "Criticality", 0, MostCriticality, say["No service is known to depend on it."])
                : new("criticality", "Criticality", MostCriticality * ((int)worst.Criticality - 1) / 3, MostCriticality, say["{0} would be hit: {1}.", worst.Name, say[Names.Sentence(Names.Camel(worst.Criticality.ToString()))]]),
        ];
    }

    private static (int Reached, HashSet<Guid> Services) Reach(ImpactMap asked, Change change)
    {
        List<int> places = [.. change.Items.Select(item => asked.Find(item.Value)).OfType<int>()];
        var hits = asked.Reach(places, ImpactDirection.Down);
        return (hits.Count, [.. hits.Select(hit => asked.ServiceOf(hit.Place)).Concat(places.Select(asked.ServiceOf)).OfType<Guid>()]);
    }

    // Each step is ten times as many: 1, 10, 100, 1,000 items and more.
    private static int Points(int reached) => reached == 0 ? 0 : Math.Min(MostReach, 5 * (1 + (int)Math.Log10(reached)));
}
