using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>Puts a change on the agenda of a meeting.</summary>
public sealed class PutOnAgenda(Store store, AgendaProposals proposals) : IFeature<PutOnAgenda.Request>
{
    /// <summary>Changes one meeting talks about.</summary>
    public const int MostItems = 50;

    public sealed record Request(Id<CabMeeting> Meeting, Id<Change>? Change = null);

    /// <exception cref="Refused">The meeting is over, its agenda is full, or the change is on it already.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        AgendaRules.DemandOpen(meeting);
        var id = request.Change ?? throw new Refused("Say which change.", "change");
        var change = await store.Changes.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        var agenda = await store.AgendaOf(meeting.Id).Select(item => new { item.Change, item.Place }).ToListAsync(stop);
        if (agenda.Exists(item => item.Change == id))
            throw new Refused("It is on the agenda already.", "change");
        if (agenda.Count >= MostItems)
            throw new Refused($"One meeting talks about at most {MostItems} changes.", "change");
        var reason = await proposals.Why(change, stop) ?? AgendaReason.Other;
        store.Add(new AgendaItem { Meeting = meeting.Id, Change = id, Place = (agenda.Count == 0 ? 0 : agenda.Max(item => item.Place)) + 1, Reason = reason });
        store.Announce(new ChangePutOnAgenda(meeting.Id, id, ChangeKind.Kind.NumberOf(change), reason), by);
        await store.SaveChangesAsync(stop);
    }
}
