using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>
/// Ends an item of the agenda as its votes say: more yes than no approves what waits for the board, else it is rejected. Where nothing waits for
/// the board, it was talked about.
/// </summary>
public sealed class DecideAgendaItem(Store store, Decisions decisions, ChangeApprovals subject) : IFeature<DecideAgendaItem.Request>
{
    public sealed record Request(Id<CabMeeting> Meeting, Id<Change>? Change = null, string? Note = null);

    /// <exception cref="Refused">Too few have voted, the change is the actor's own, or the item is decided.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Note?.Length > Approval.LongestComment)
            throw new Refused($"Keep the note within {Approval.LongestComment} characters.", nameof(request.Note));
        var id = request.Change;
        var waiting = await store.Approvals.AsNoTracking()
            .Where(approval => approval.Board && approval.State == ApprovalLife.Asked && approval.SubjectKind == "change" && id != null && approval.SubjectKey == id.Value.Value)
            .Select(approval => (Id<Approval>?)approval.Id).FirstOrDefaultAsync(stop);
        if (waiting is { } approval)
        {
            var (yes, comment) = await Outcome(request, by, stop);
            await decisions.TakeAsBoard(approval, yes, comment, () => Write(request, by, waits: true, stop), by, stop);
            return;
        }

        await Write(request, by, waits: false, stop);
        await store.SaveChangesAsync(stop);
    }

    private async Task<(bool Yes, string Comment)> Outcome(Request request, Actor by, CancellationToken stop)
    {
        var (meeting, item) = await Read(request, stop);
        var change = await store.Changes.AsNoTracking().SingleAsync(row => row.Id == item.Change, stop);
        if (by.Person is { } self && (await subject.Owners(change, stop)).Contains(self))
            throw new Refused("Nobody decides about their own: somebody else ends this item.", "change");
        var (yes, no, abstained) = await Count(item, stop);
        var comment = $"{CabKind.Kind.NumberOf(meeting)}: {yes} yes, {no} no, {abstained} abstained.";
        return (yes > no, request.Note?.Trim() is { Length: > 0 } note ? $"{note} ({comment})" : comment);
    }

    private async Task Write(Request request, Actor by, bool waits, CancellationToken stop)
    {
        var (meeting, item) = await Read(request, stop);
        var (yes, no, abstained) = await Count(item, stop);
        var needed = meeting.Needed((await store.MembersOf(meeting, stop)).Count);
        if (waits && yes + no + abstained < needed)
            throw new Refused($"{yes + no + abstained} have voted, but a decision needs {needed} votes.", "change");
        item.Outcome = !waits ? AgendaOutcome.Discussed : yes > no ? AgendaOutcome.Approved : AgendaOutcome.Rejected;
        item.Note = request.Note?.Trim() ?? "";
        item.Turns++;
        store.Announce(new AgendaItemDecided(meeting.Id, item.Change, await AgendaRules.NumberOf(store, item.Change, stop), item.Outcome.Value, yes, no, abstained), by);
    }

    private async Task<(CabMeeting Meeting, AgendaItem Item)> Read(Request request, CancellationToken stop)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        var item = await store.AgendaItem(meeting.Id, request.Change, stop);
        AgendaRules.DemandUndecided(meeting, item);
        return (meeting, item);
    }

    private async Task<(int Yes, int No, int Abstained)> Count(AgendaItem item, CancellationToken stop)
    {
        var id = item.Change;
        var votes = await store.VotesIn(item.Meeting).Where(vote => vote.Change == id).Select(vote => vote.Vote).ToListAsync(stop);
        return (votes.Count(vote => vote == Vote.Yes), votes.Count(vote => vote == Vote.No), votes.Count(vote => vote == Vote.Abstain));
    }
}
