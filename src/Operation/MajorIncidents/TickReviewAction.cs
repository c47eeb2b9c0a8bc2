using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Says that an action of the review is done, or not done after all.</summary>
public sealed class TickReviewAction(Store store) : IFeature<TickReviewAction.Request>
{
    public sealed record Request(Id<MajorIncident> Major, int Number = 0, bool Done = true);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        var ticked = major.Actions.Find(each => each.Number == request.Number) ?? throw new Refused("There is no action of this number.", nameof(request.Number));
        major.Set([.. major.Actions.Select(action => action.Number == request.Number ? action with { Done = request.Done } : action)]);
        store.Announce(new ReviewActionTicked(major.Id, request.Number, request.Done, ticked.Text), by);
        await store.SaveChangesAsync(stop);
    }
}
