using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Relations;

/// <summary>Takes a relation type out of use, or into use again; relations of the type stay.</summary>
public sealed class MoveRelationType(Store store) : IFeature<MoveRelationType.Request>
{
    public sealed record Request(Id<RelationType> Type, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var type = await store.Set<RelationType>().SingleAsync(each => each.Id == request.Type, stop);
        var from = type.State;
        type.Move(request.To);
        store.Announce(new RelationTypeMoved(type.Id, from, type.State), by);
        await store.SaveChangesAsync(stop);
    }
}
