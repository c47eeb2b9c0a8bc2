using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;

namespace Tandem.Product.Ideas;

/// <summary>Changes what an idea says, and of which product it is.</summary>
public sealed class EditIdea(Store store) : IFeature<EditIdea.Request>
{
    public sealed record Request(Id<Idea> Idea, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var idea = await store.Idea(request.Idea, stop);
        var patch = request.Patch;
        patch.Take<string>("title", value => idea.Title = IdeaRules.Title(value));
        patch.Take<string>("description", value => idea.Description = IdeaRules.Text(value, "description"));
        patch.Take<Id<DigitalProduct>?>("product", value => idea.Product = value);
        patch.Take<CustomValues>("custom", value => idea.Custom = value ?? CustomValues.None);
        store.Announce(new IdeaEdited(idea.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
