using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Says what must be seen before an item is done.</summary>
public sealed class AddCriterion(Store store) : IFeature<AddCriterion.Request>
{
    public sealed record Request(Id<BacklogItem> Item, string? Text = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        BacklogRules.DemandOpen(item);
        if (item.Acceptance.Count >= BacklogRules.MostCriteria)
            throw new Refused($"An item has at most {BacklogRules.MostCriteria} criteria.", nameof(request.Text));
        var text = BacklogRules.Short(request.Text, "text", "Say in at most 1000 characters what must be true in the end.");
        var criterion = new AcceptanceCriterion(item.Acceptance.Select(each => each.Number).DefaultIfEmpty().Max() + 1, text);
        item.Set(item.Acceptance.Append(criterion));
        store.Announce(new CriterionAdded(item.Id, criterion), by);
        await store.SaveChangesAsync(stop);
    }
}
