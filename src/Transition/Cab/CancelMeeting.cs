using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Cab;

/// <summary>Says that the board does not meet after all, and why; what was on its agenda waits for another meeting.</summary>
public sealed class CancelMeeting(Store store) : IFeature<CancelMeeting.Request>
{
    public sealed record Request(Id<CabMeeting> Meeting, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why the board does not meet.", nameof(request.Reason));
        meeting.Move(CabLife.Cancelled);
        store.Announce(new MeetingCancelled(meeting.Id, request.Reason.Trim()), by);
        await store.SaveChangesAsync(stop);
    }
}
