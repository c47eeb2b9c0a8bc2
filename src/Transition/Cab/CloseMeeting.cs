using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Cab;

/// <summary>Ends the meeting, writes its minutes from what was decided, and tells its members; what was not decided waits for another.</summary>
public sealed class CloseMeeting(Store store, MinuteTaker minutes, TimeProvider clock) : IFeature<CloseMeeting.Request>
{
    public sealed record Request(Id<CabMeeting> Meeting);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        meeting.Close(clock.GetUtcNow());
        meeting.Write(await minutes.Of(meeting, stop));
        store.Announce(new MeetingClosed(meeting.Id), by);
        foreach (var member in await store.MembersOf(meeting, stop))
            store.Announce(new MinutesShared(meeting.Id, member.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
