using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Transition.Cab;

/// <summary>Changes when and where the board meets and who is on it before it meets, and its minutes at any time.</summary>
public sealed class EditMeeting(Store store) : IFeature<EditMeeting.Request>
{
    private const int LongestPlace = 500;

    public sealed record Request(Id<CabMeeting> Meeting, Patch Patch);

    /// <exception cref="Refused">Something makes no sense, or the meeting has begun.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (meeting, patch) = (await store.CabMeeting(request.Meeting, stop), request.Patch);
        var already = (await store.MembersOf(meeting, stop)).Select(member => member.Id).ToList();
        if (meeting.State != CabLife.Planned && patch.Fields.FirstOrDefault(field => field is not ("minutes" or "custom")) is { } fixedField)
            throw new Refused("The meeting has begun: only its minutes are edited now.", fixedField);
        var (startsAt, length, people, teams) = ((DateTimeOffset?)meeting.StartsAt, meeting.Length, meeting.People, meeting.Teams);
        patch.Take<string>("title", meeting.Call);
        patch.Take<DateTimeOffset?>("startsAt", value => startsAt = value);
        patch.Take<int?>("length", value => length = value ?? 60);
        patch.Take<string>("place", value => meeting.Place = PlaceOf(value));
        patch.Take<List<Id<Person>>>("people", value => people = value ?? []);
        patch.Take<List<Id<Team>>>("teams", value => teams = value ?? []);
        patch.Take<int?>("quorum", meeting.Need);
        patch.Take<string>("minutes", meeting.Write);
        patch.Take<CustomValues>("custom", value => meeting.Custom = value ?? CustomValues.None);
        meeting.Plan(startsAt, length);
        meeting.Invite(people, teams);
        store.Announce(new MeetingEdited(meeting.Id), by);
        await store.Invite(meeting, already, by, stop);
        await store.SaveChangesAsync(stop);
    }

    internal static string PlaceOf(string? place) => place is null ? "" : place.Trim() is { Length: <= LongestPlace } tidy ? tidy : throw new Refused($"Use at most {LongestPlace} characters.", nameof(place));
}
