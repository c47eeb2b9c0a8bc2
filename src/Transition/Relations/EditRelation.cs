using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Relations;

/// <summary>Changes how much an item needs what it is related to.</summary>
public sealed class EditRelation(Store store) : IFeature<EditRelation.Request>
{
    public sealed record Request(Id<ItemRelation> Relation, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var relation = await store.ItemRelation(request.Relation, stop);
        request.Patch.Take<string>("group", value => relation.Group = RelationStore.Group(value));
        request.Patch.Take<int>("needed", value => relation.Needed = RelationStore.Needed(value));
        request.Patch.Take<FailureEffect?>("effect", value => relation.Effect = value);
        store.Announce(new RelationEdited(relation.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
