using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Views;

/// <summary>Has a list open with a saved view for oneself, or no longer.</summary>
public sealed class ChooseView(Store store, SavedViews views) : IFeature<ChooseView.Request>
{
    public sealed record Request(Guid View, bool Chosen = true);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var view = await views.Find(request.View, by, stop);
        var me = by.Person!.Value;
        var choice = await store.Set<ViewChoice>().SingleOrDefaultAsync(row => row.Person == me && row.Of == view.Of, stop);
        if ((choice?.View == view.Id) == request.Chosen)
            return;
        if (!request.Chosen)
            store.Remove(choice!);
        else if (choice is null)
            store.Add(new ViewChoice { Person = me, Of = view.Of, View = view.Id });
        else
            choice.View = view.Id;
        store.Announce(new ViewChosen(view.About, view.Of, request.Chosen), by);
        await store.SaveChangesAsync(stop);
    }
}
