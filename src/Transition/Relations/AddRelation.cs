using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Relations;

/// <summary>Says that two items belong together. Words read from the second to the first turn the two round; one that had ended is taken up again.</summary>
public sealed class AddRelation(Store store) : IFeature<AddRelation.Request, ItemRelation>
{
    /// <param name="Relation">The words of its type, from either end.</param>
    /// <param name="Group">Relations of one item in one group stand in for each other.</param>
    /// <param name="Needed">How many of the group are needed.</param>
    public sealed record Request(
        Id<ConfigurationItem> From, string? Relation, Id<ConfigurationItem> To, string? Group = null, int Needed = 1, FailureEffect? Effect = null);

    public async Task<ItemRelation> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.From == request.To)
            throw new Refused("An item has no relation to itself.", "to");
        var (type, reversed) = (await RelationTypes.Furnished(store, stop)).Demand(request.Relation);
        var (from, to) = reversed ? (request.To, request.From) : (request.From, request.To);
        var relation = await store.ItemRelations.SingleOrDefaultAsync(each => each.From == from && each.To == to && each.Relation == type.Name, stop);
        if (relation is { State: ItemRelation.Current })
            throw new Refused("These two are related in this way already.", "to");
        if (relation is null)
            store.Add(relation = new ItemRelation { From = from, Relation = type.Name, To = to });
        else
            relation.Move(ItemRelation.Current);
        (relation.Group, relation.Needed, relation.Effect) = (RelationStore.Group(request.Group), RelationStore.Needed(request.Needed), request.Effect);
        store.Announce(new RelationAdded(relation.Id, from, type.Name, to), by);
        await store.SaveChangesAsync(stop);
        return relation;
    }
}
