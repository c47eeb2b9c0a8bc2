using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Views;

/// <summary>Keeps the filter, order and columns of a list under a name.</summary>
public sealed class SaveView(Store store, ViewQuery queries, TimeProvider clock) : IFeature<SaveView.Request, SavedView>
{
    /// <param name="Of">The kind of record, such as <c>incident</c> or <c>incidents</c>.</param>
    /// <param name="Query">As the list's address says it.</param>
    public sealed record Request(string Of, string? Name, string? Query, ViewAudience SharedWith = ViewAudience.Me, Guid? Team = null)
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
    }

    public async Task<SavedView> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var owner = by.Person ?? throw new Forbidden(ViewPractice.Right);
        var kind = store.Kinds.Named(request.Of) ?? store.Kinds.Plural(request.Of) ?? throw new Refused("There is no such kind of record.", nameof(request.Of));
        by.Demand(kind.ReadRight);
        ViewRules.CheckSharing(request.SharedWith, request.Team, by);
        var view = new SavedView
        {
            Id = request.Id,
            Of = kind.Name,
            Name = ViewRules.Name(request.Name),
            Query = await queries.Tidy(kind, request.Query, by, stop),
            Owner = owner,
            OwnerName = by.Name,
            SharedWith = request.SharedWith,
            Team = request.SharedWith == ViewAudience.Team ? request.Team : null,
            ChangedAt = clock.GetUtcNow(),
        };
        await ViewRules.CheckName(store, owner, kind, view.Name, view.Id, stop);
        store.Add(view);
        store.Announce(new ViewSaved(view.About, view.Of, view.Name, view.Query, view.SharedWith, view.Team), by);
        await store.SaveChangesAsync(stop);
        return view;
    }
}
