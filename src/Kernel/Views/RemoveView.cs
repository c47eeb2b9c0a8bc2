using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Views;

/// <summary>Takes a saved view away, from everybody with whom it was shared.</summary>
public sealed class RemoveView(Store store, SavedViews views) : IFeature<RemoveView.Request>
{
    public sealed record Request(Guid View);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var view = await views.Find(request.View, by, stop);
        if (!SavedViews.MayChange(view, by))
            throw new Forbidden(ViewPractice.Right);
        store.RemoveRange(await store.Set<ViewChoice>().Where(choice => choice.View == view.Id).ToListAsync(stop));
        store.Remove(view);
        store.Announce(new ViewRemoved(view.About, view.Of, view.Name), by);
        await store.SaveChangesAsync(stop);
    }
}
