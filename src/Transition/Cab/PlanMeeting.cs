using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Transition.Cab;

/// <summary>Calls a meeting of the board; its members are asked to it.</summary>
public sealed class PlanMeeting(Store store) : IFeature<PlanMeeting.Request, CabMeeting>
{
    /// <param name="Length">In minutes.</param>
    /// <param name="Quorum">Votes a decision needs; null: more than half of the members.</param>
    public sealed record Request(
        string? Title = null,
        DateTimeOffset? StartsAt = null,
        int? Length = null,
        string? Place = null,
        IReadOnlyList<Id<Person>>? People = null,
        IReadOnlyList<Id<Team>>? Teams = null,
        int? Quorum = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It has no title, time or member.</exception>
    public async Task<CabMeeting> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var meeting = new CabMeeting { Title = CabMeeting.TitleOf(request.Title), Place = EditMeeting.PlaceOf(request.Place), Custom = request.Custom ?? CustomValues.None };
        meeting.Plan(request.StartsAt, request.Length ?? 60);
        meeting.Invite(request.People, request.Teams);
        meeting.Need(request.Quorum);
        store.Add(meeting);
        store.Announce(new MeetingPlanned(meeting.Id), by);
        await store.Invite(meeting, [], by, stop);
        await store.SaveChangesAsync(stop);
        return meeting;
    }
}
