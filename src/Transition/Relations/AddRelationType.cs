using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Relations;

/// <summary>Says of another way in which items belong together how failures travel along it.</summary>
public sealed class AddRelationType(Store store) : IFeature<AddRelationType.Request, RelationType>
{
    public sealed record Request(string? Name, string? Inverse = null, FailureHits Hits = FailureHits.First, FailureEffect Effect = FailureEffect.Fails);

    public async Task<RelationType> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var types = await RelationTypes.Furnished(store, stop);
        var type = new RelationType { Name = types.Words(request.Name, "name"), Inverse = types.Words(request.Inverse, "inverse"), Hits = request.Hits, Effect = request.Effect };
        store.Add(type);
        store.Announce(new RelationTypeAdded(type.Id, type.Name), by);
        await store.SaveChangesAsync(stop);
        return type;
    }
}
