using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Relations;

/// <summary>Ends a relation, or takes it up again; what was, stays in the history.</summary>
public sealed class MoveRelation(Store store) : IFeature<MoveRelation.Request>
{
    public sealed record Request(Id<ItemRelation> Relation, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var relation = await store.ItemRelation(request.Relation, stop);
        var from = relation.State;
        relation.Move(request.To);
        store.Announce(new RelationMoved(relation.Id, from, relation.State), by);
        await store.SaveChangesAsync(stop);
    }
}
