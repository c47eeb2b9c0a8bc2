using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>Takes a change off the agenda again, as long as nothing came of it.</summary>
public sealed class TakeOffAgenda(Store store) : IFeature<TakeOffAgenda.Request>
{
    public sealed record Request(Id<CabMeeting> Meeting, Id<Change>? Change = null);

    /// <exception cref="Refused">It is not on the agenda, or was decided.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        AgendaRules.DemandOpen(meeting);
        var item = await store.AgendaItem(meeting.Id, request.Change, stop);
        if (item.Outcome is not null)
            throw new Refused("It was decided in this meeting.", "change");
        var id = item.Change;
        store.RemoveRange(await store.VotesIn(meeting.Id).Where(vote => vote.Change == id).ToListAsync(stop));
        store.Remove(item);
        store.Announce(new ChangeTakenOffAgenda(meeting.Id, id, await AgendaRules.NumberOf(store, id, stop)), by);
        await store.SaveChangesAsync(stop);
    }
}
