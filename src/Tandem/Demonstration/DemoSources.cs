using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Sightings;

namespace Tandem.Demonstration;

/// <summary>Brings in what the company's network inventory knows, which does not fit everywhere with what people wrote down.</summary>
internal sealed class DemoSources(TakeInventory first, AddConfigurationItem add, AddReconciliationRule precedence, AddStaleRule stale, FindDuplicates duplicates, IServiceProvider services)
{
    private const string Server = "Server";
    private const string Device = "Network device";
    private static readonly Actor Tandem = Actor.System("demo");

    public async Task Tell(CancellationToken stop)
    {
        await precedence.Run(new("netbox, people", Server, "operatingSystem"), Tandem, stop);
        await stale.Run(new(30, null, "netbox"), Tandem, stop);
        await first.Run(new(Known([Found("dcim.device:90", "kiel-edge-old", Device, "NW1200-07")])), Tandem, stop);
        await add.Run(new("Flensburg host", Server, ItemLife.Live, Attributes: new JsonObject { ["serialNumber"] = "SV71-0007" }), Tandem, stop);
        await ActivatorUtilities.CreateInstance<TakeInventory>(services).Run(new(Known([])), Tandem, stop);
        await duplicates.Run(stop);
    }

    /// <summary>Everything the inventory knows on one day.</summary>
    private static Inventory Known(IEnumerable<FoundItem> also)
    {
        List<FoundItem> items =
        [
            Found("dcim.device:11", "host-k1", Server, "SV88-1001", ("operatingSystem", "Debian 13"), ("model", "PowerEdge R760")),
            Found("dcim.device:12", "host-k2", Server, "SV88-1002", ("operatingSystem", "Debian 13"), ("model", "PowerEdge R760")),
            Found("dcim.device:13", "host-k3-repair", Server, "SV88-1003", ("operatingSystem", "Debian 12")),
            Found("dcim.device:21", "kiel-core-1", Device, "NW7731-01", ("managementAddress", "10.20.0.1")),
            Found("dcim.device:22", "kiel-core-2", Device, "NW7731-02", ("managementAddress", "10.20.0.2")),
            .. also,
        ];
        return new("netbox", true, items.Count, items, [], []);
    }

    private static FoundItem Found(string key, string name, string of, string serial, params (string Name, string Value)[] more)
    {
        var attributes = new JsonObject { ["serialNumber"] = serial };
        foreach (var (attribute, value) in more)
            attributes[attribute] = value;
        return new(key, name, of, attributes);
    }
}
