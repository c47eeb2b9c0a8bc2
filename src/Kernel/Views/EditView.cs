using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Views;

/// <summary>Renames a saved view, has it ask for something else, or shares it with others. What is not said stays.</summary>
public sealed class EditView(Store store, SavedViews views, ViewQuery queries, TimeProvider clock) : IFeature<EditView.Request, SavedView>
{
    /// <param name="Expected">The version the change starts from; null: any.</param>
    public sealed record Request(Guid View, string? Name = null, string? Query = null, ViewAudience? SharedWith = null, Guid? Team = null, int? Expected = null);

    public async Task<SavedView> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (!SavedViews.MayChange(await views.Find(request.View, by, stop), by))
            throw new Forbidden(ViewPractice.Right);
        var view = await store.Set<SavedView>().SingleAsync(view => view.Id == request.View, stop);
        if (request.Expected is { } expected && expected != view.Version)
            throw new Stale();
        var kind = store.Kinds.Named(view.Of)!;
        if (request.Name is not null)
            await ViewRules.CheckName(store, view.Owner, kind, view.Name = ViewRules.Name(request.Name), view.Id, stop);
        if (request.Query is not null)
            view.Query = await queries.Tidy(kind, request.Query, by, stop);
        var (with, team) = (request.SharedWith ?? view.SharedWith, request.Team ?? view.Team);
        if (with != view.SharedWith || (with == ViewAudience.Team && team != view.Team))
        {
            ViewRules.CheckSharing(with, team, by);
            (view.SharedWith, view.Team) = (with, with == ViewAudience.Team ? team : null);
        }

        (view.ChangedAt, view.Version) = (clock.GetUtcNow(), view.Version + 1);
        store.Announce(new ViewEdited(view.About, view.Of, view.Name, view.Query, view.SharedWith, view.Team), by);
        await store.SaveChangesAsync(stop);
        return view;
    }
}
