using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Views;

/// <summary>The views that somebody finds beside a list: their own, those of their teams, and everybody's.</summary>
public sealed class SavedViews(Store store, ViewQuery queries)
{
    private const int Most = 500;

    /// <summary>The views of one kind, or of all, by name.</summary>
    public async Task<IReadOnlyList<SavedView>> Of(RecordKind? kind, Actor by, CancellationToken stop = default)
    {
        if (by.Person is null)
            return [];
        var views = Visible(by);
        if (kind is not null)
            views = views.Where(view => view.Of == kind.Name);
        var found = new List<SavedView>();
        foreach (var view in await views.OrderBy(view => view.Name).ThenBy(view => view.Id).Take(Most).ToListAsync(stop))
        {
            if (await Suits(view, by, stop))
                found.Add(view);
        }

        return found;
    }

    /// <exception cref="Missing">There is none, or it is not for this reader.</exception>
    public async Task<SavedView> Find(Guid id, Actor by, CancellationToken stop = default) =>
        by.Person is not null && await Visible(by).FirstOrDefaultAsync(view => view.Id == id, stop) is { } view && await Suits(view, by, stop)
            ? view : throw new Missing("view");

    /// <summary>The views with which lists open for a person.</summary>
    public async Task<IReadOnlySet<Guid>> Chosen(Actor by, CancellationToken stop = default) =>
        by.Person is { } me ? await store.Set<ViewChoice>().Where(choice => choice.Person == me).Select(choice => choice.View).ToHashSetAsync(stop) : new HashSet<Guid>();

    /// <summary>The view with which a list opens for a reader; null: with none.</summary>
    public async Task<SavedView?> Opening(RecordKind kind, Actor by, CancellationToken stop = default)
    {
        if (by.Person is not { } me || await store.Set<ViewChoice>().Where(choice => choice.Person == me && choice.Of == kind.Name).Select(choice => (Guid?)choice.View).FirstOrDefaultAsync(stop) is not { } chosen)
            return null;
        var view = await Visible(by).FirstOrDefaultAsync(view => view.Id == chosen, stop);
        return view is not null && await queries.Suits(kind, view.Query, by, stop) ? view : null;
    }

    /// <summary>Whether somebody may rename, share and remove a view.</summary>
    public static bool MayChange(SavedView view, Actor by) =>
        by.Person == view.Owner || (view.SharedWith != ViewAudience.Me && by.ReachOf(ViewPractice.Right).All);

    internal IQueryable<SavedView> Visible(Actor by)
    {
        var (me, teams) = (by.Person, by.Teams.Select(team => (Guid?)team).ToList());
        return store.Set<SavedView>().AsNoTracking().Where(view => view.Owner == me || view.SharedWith == ViewAudience.Everybody
            || (view.SharedWith == ViewAudience.Team && teams.Contains(view.Team)));
    }

    /// <summary>The owner sees a view even if it can no longer be asked, to mend it.</summary>
    private async Task<bool> Suits(SavedView view, Actor by, CancellationToken stop) =>
        store.Kinds.Named(view.Of) is { } kind && by.May(kind.ReadRight) && (view.Owner == by.Person || await queries.Suits(kind, view.Query, by, stop));
}
