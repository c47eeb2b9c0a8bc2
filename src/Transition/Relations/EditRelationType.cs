using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Relations;

/// <summary>Changes how failures travel along a kind of relation, for all relations of the kind at once.</summary>
public sealed class EditRelationType(Store store) : IFeature<EditRelationType.Request>
{
    public sealed record Request(Id<RelationType> Type, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var type = await store.Set<RelationType>().SingleAsync(each => each.Id == request.Type, stop);
        var types = await RelationTypes.Load(store, stop);
        request.Patch.Take<string>("inverse", value => type.Inverse = types.Words(value, "inverse", type));
        request.Patch.Take<FailureHits>("hits", value => type.Hits = value);
        request.Patch.Take<FailureEffect>("effect", value => type.Effect = value);
        store.Announce(new RelationTypeEdited(type.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
