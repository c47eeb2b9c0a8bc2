using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Categories;

/// <summary>Lets the tree of categories grow by a branch.</summary>
public sealed class AddCategory(Store store) : IFeature<AddCategory.Request, Category>
{
    public sealed record Request(string? Name = null, Id<Category>? Parent = null);

    public async Task<Category> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var category = new Category { Name = CategoryTree.Name(request.Name), Parent = request.Parent };
        category.Path = await store.PathOf(category, stop);
        store.Add(category);
        store.Announce(new CategoryAdded(category.Id), by);
        await store.SaveChangesAsync(stop);
        return category;
    }
}
