using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Says how much of something limited an item will use once it is there, or that it will use nothing of it after all.</summary>
public sealed class ExpectLoad(Store store) : IFeature<ExpectLoad.Request>
{
    /// <param name="Amount">In the unit of the resource; 0: nothing.</param>
    public sealed record Request(Id<BacklogItem> Item, Id<CapacityResource>? Resource = null, double? Amount = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        BacklogRules.DemandOpen(item);
        var resource = request.Resource ?? throw new Refused("Say what it will use.", "resource");
        var amount = request.Amount is >= 0 and <= BacklogRules.LargestLoad ? request.Amount.Value : throw new Refused("Say how much it will use: a number, 0 or more.", "amount");
        var number = CapacityResourceKind.Kind.NumberOf(await store.CapacityResources.Where(row => row.Id == resource).Select(row => row.Serial).SingleAsync(stop));
        var others = item.ExpectedLoad.Where(each => each.Resource != number);
        item.Expect(await BacklogRules.Loads(store, amount == 0 ? [.. others] : [.. others, new(number, amount)], stop));
        store.Announce(new LoadExpected(item.Id, number, amount), by);
        await store.SaveChangesAsync(stop);
    }
}
