using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Takes an acceptance criterion out.</summary>
public sealed class RemoveCriterion(Store store) : IFeature<RemoveCriterion.Request>
{
    public sealed record Request(Id<BacklogItem> Item, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        BacklogRules.DemandOpen(item);
        var criterion = BacklogRules.Find(item, request.Number);
        item.Set(item.Acceptance.Where(each => each.Number != criterion.Number));
        store.Announce(new CriterionRemoved(item.Id, criterion), by);
        await store.SaveChangesAsync(stop);
    }
}
