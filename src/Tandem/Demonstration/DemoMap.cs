using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Demonstration;

/// <summary>Writes down what the company runs and what stands on what, and which of it its latest incidents are about.</summary>
internal sealed class DemoMap(Store store, AddConfigurationItem add, AddRelation relate, EditIncident edit, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("demo");

    public async Task Draw(CancellationToken stop)
    {
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, stop);
        var teams = await store.Set<Team>().AsNoTracking().ToDictionaryAsync(team => team.Name, stop);
        var items = new Dictionary<string, ConfigurationItem>();
        foreach (var (name, @class, service, team, attribute, value) in MapWords.Items)
        {
            var owned = name != "old-fax-gate";
            var serves = service is null ? null : services[service];
            items[name] = await add.Run(new(
                name, @class, ItemLife.Live, Attributes: attribute is null ? null : new JsonObject { [attribute] = value },
                Environment: ItemEnvironment.Production, Criticality: serves?.Criticality, Service: serves?.Id, Owner: owned ? teams[team].Lead : null, Team: teams[team].Id,
                WarrantyUntil: @class is "Server" or "Storage" or "Network device" ? Day(180 + items.Count * 20) : null,
                EndOfSupport: owned ? @class is "Database" ? Day(60 + items.Count * 15) : null : Day(-400)), Tandem, stop);
        }

        foreach (var (from, relation, to, group, needed) in MapWords.Relations)
            await relate.Run(new(items[from].Id, relation, items[to].Id, group, needed), Tandem, stop);
        await NameItems(items, stop);
    }

    /// <summary>The desk has found out what some of its open incidents are about.</summary>
    private async Task NameItems(Dictionary<string, ConfigurationItem> items, CancellationToken stop)
    {
        foreach (var name in new[] { "Order exchange", "kiel-core-1", "shop-db", "Stock keeper", "Mail" })
        {
            var item = items[name];
            var about = await store.Incidents.AsNoTracking().Open.Where(incident => incident.Service == item.Service && incident.Item == null).OrderByDescending(incident => incident.OpenedAt).FirstOrDefaultAsync(stop);
            if (about is not null)
                await edit.Run(new(about.Id, Kernel.Resources.Patch.Of("item", item.Id)), Tandem, stop);
        }
    }

    private string Day(int fromNow) => IsoDay.Of(clock.GetUtcNow().AddDays(fromNow));
}
