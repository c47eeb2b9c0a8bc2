using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Configuration;

/// <summary>Brings a configuration item into the next part of its life.</summary>
public sealed class MoveConfigurationItem(Store store) : IFeature<MoveConfigurationItem.Request>
{
    public sealed record Request(Id<ConfigurationItem> Item, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.ConfigurationItem(request.Item, stop);
        var from = item.State;
        item.MoveTo(request.To);
        store.Announce(new ConfigurationItemMoved(item.Id, from, item.State), by);
        await store.SaveChangesAsync(stop);
    }
}
