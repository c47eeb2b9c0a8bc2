using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Categories;

/// <summary>Takes a category out of use, or into use again.</summary>
public sealed class MoveCategory(Store store) : IFeature<MoveCategory.Request>
{
    public sealed record Request(Id<Category> Category, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var category = await store.Categories.SingleAsync(category => category.Id == request.Category, stop);
        var from = category.State;
        category.Move(request.To);
        store.Announce(new CategoryMoved(category.Id, from, category.State), by);
        await store.SaveChangesAsync(stop);
    }
}
