using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Categories;

/// <summary>Renames a category or hangs it elsewhere, with everything below it. Incidents keep what was said of them.</summary>
public sealed class EditCategory(Store store) : IFeature<EditCategory.Request>
{
    public sealed record Request(Id<Category> Category, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var category = await store.Categories.SingleAsync(category => category.Id == request.Category, stop);
        var before = category.Path;
        request.Patch.Take<string>("name", value => category.Name = CategoryTree.Name(value));
        request.Patch.Take<Id<Category>?>("parent", value => category.Parent = value);
        category.Path = await store.PathOf(category, stop);
        store.Announce(new CategoryEdited(category.Id), by);
        if (category.Path != before)
        {
            var stem = before + Category.Between;
            foreach (var below in await store.Categories.Where(each => each.Path.StartsWith(stem)).ToListAsync(stop))
            {
                below.Path = category.Path + Category.Between + below.Path[stem.Length..];
                store.Announce(new CategoryEdited(below.Id), by);
            }
        }

        await store.SaveChangesAsync(stop);
    }
}
