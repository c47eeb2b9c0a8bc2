using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>Says what one thinks of a change as a member of the board; until it is decided, one may think again.</summary>
public sealed class CastVote(Store store, ChangeApprovals subject) : IFeature<CastVote.Request>
{
    private const int MostTries = 12;

    public sealed record Request(Id<CabMeeting> Meeting, Id<Change>? Change = null, Vote? Vote = null);

    /// <exception cref="Refused">The meeting is not under way, the item is decided, the change is the member's own, or the actor is not on the board.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Cast(request, by, stop);
                return;
            }
            catch (Stale) when (tries < MostTries)
            {
                // Another member voted at the same moment.
                store.Forget();
            }
        }
    }

    private async Task Cast(Request request, Actor by, CancellationToken stop)
    {
        var meeting = await store.CabMeeting(request.Meeting, stop);
        var item = await store.AgendaItem(meeting.Id, request.Change, stop);
        AgendaRules.DemandUndecided(meeting, item);
        var vote = request.Vote ?? throw new Refused("Say yes, no or abstain.", "vote");
        if (by is not { Person: { } self, OnBehalfOf: null } || (await store.MembersOf(meeting, stop)).All(member => member.Id.Value != self))
            throw new Refused("Only members of the board vote, each for themselves.", "vote");
        var (id, me) = (item.Change, new Id<Person>(self));
        var change = await store.Changes.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        if ((await subject.Owners(change, stop)).Contains(self))
            throw new Refused("Nobody decides about their own: not who wants it, who raised it or who carries it out.", "vote");
        if (await store.VotesIn(meeting.Id).SingleOrDefaultAsync(each => each.Change == id && each.Person == me, stop) is { } earlier)
            earlier.Vote = vote;
        else
            store.Add(new CabVote { Meeting = meeting.Id, Change = id, Person = me, Vote = vote });
        item.Turns++;
        store.Announce(new MemberVoted(meeting.Id, id, ChangeKind.Kind.NumberOf(change), vote), by);
        await store.SaveChangesAsync(stop);
    }
}
