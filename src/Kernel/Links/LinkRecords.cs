using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Links;

/// <summary>Joins two records, both of which the actor must be able to see.</summary>
public sealed class LinkRecords(Store store, Relations relations, TimeProvider clock) : IFeature<LinkRecords.Request, Link>
{
    /// <param name="Relation">The name of either side, such as <c>causedBy</c>, read from <paramref name="From"/>.</param>
    public sealed record Request(RecordKey From, string Relation, RecordKey To)
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
    }

    public async Task<Link> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objections = new Objections();
        var side = objections.Hear(() => relations.Demand(request.Relation));
        await store.Find(request.From, by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        await store.Find(request.To, by, stop);
        if (request.From == request.To)
            objections.Add(new("to", "A record cannot be linked to itself."));
        objections.Demand();
        var (from, to) = Order(request.From, request.To, side.Relation, side.Kept);
        if (await store.Set<Link>().AnyAsync(link => link.From == from.Id && link.To == to.Id && link.Relation == side.Relation.Name, stop))
            throw new Refused("These two are already linked in this way.", nameof(request.To));

        var link = new Link { Id = request.Id, FromKind = from.Kind, From = from.Id, Relation = side.Relation.Name, ToKind = to.Kind, To = to.Id, At = Moments.ToMicrosecond(clock.GetUtcNow()) };
        store.Join(link, side.Relation.Inverse, by);
        await store.SaveChangesAsync(stop);
        return link;
    }

    // Where both sides are alike the older record comes first, so that the pair is kept once.
    private static (RecordKey From, RecordKey To) Order(RecordKey from, RecordKey to, Relation relation, bool kept) =>
        relation.IsSymmetric ? (from.Id < to.Id ? (from, to) : (to, from)) : kept ? (from, to) : (to, from);
}
