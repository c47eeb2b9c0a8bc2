using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Cab;

/// <summary>Begins the meeting: from now on its members vote.</summary>
public sealed class StartMeeting(Store store) : IFeature<StartMeeting.Request>
{
    public sealed record Request(Id<CabMeeting> Meeting);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        meeting.Move(CabLife.UnderWay);
        store.Announce(new MeetingStarted(meeting.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
