using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Cab;

/// <summary>What everybody may know of a meeting of the board, and what may be done with it.</summary>
public static class CabKind
{
    /// <summary>To vote in the meetings of whose board one is.</summary>
    public const string VoteRight = "cab-meetings.vote";

    public static RecordKind<CabMeeting> Kind { get; } = new RecordKind<CabMeeting>("cab-meeting", "cab-meetings", "CAB", "CAB meeting")
        .Titled(meeting => meeting.Title)
        .Serves("The change advisory board weighs changes together and decides about the grave ones. Call a meeting, and see what is proposed for its agenda.")
        .Lives(CabLife.Life, meeting => meeting.State)
        .With("title", meeting => meeting.Title, field => field.Editable().Required().Searchable().Listed())
        .With("startsAt", meeting => meeting.StartsAt, field => field.Editable().Required().Listed(), "Begins")
        .With("length", meeting => meeting.Length, field => field.Editable().Plain(), "Minutes planned")
        .With("place", meeting => meeting.Place, field => field.Editable().Plain().Listed())
        .With("people", meeting => meeting.People, field => field.Editable(), "Members")
        .With("teams", meeting => meeting.Teams, field => field.Editable(), "Teams on the board")
        .With("quorum", meeting => meeting.Quorum, field => field.Editable().Plain(), "Votes needed")
        .With("minutes", meeting => meeting.Minutes, field => field.Editable().Searchable().LongText())
        .With("closedAt", meeting => meeting.ClosedAt);

    public static Resource<CabMeeting> Resource { get; } = new Resource<CabMeeting>(Kind)
        .Create<PlanMeeting, PlanMeeting.Request>()
        .Edit<EditMeeting, EditMeeting.Request>()
        .Move<StartMeeting, StartMeeting.Request>(CabLife.UnderWay)
        .Move<CloseMeeting, CloseMeeting.Request>(CabLife.Closed)
        .Move<CancelMeeting, CancelMeeting.Request>(CabLife.Cancelled)
        .Action<PutOnAgenda, PutOnAgenda.Request>("agenda", "Add to the agenda", when: meeting => meeting.IsOpen, asksAnew: true)
        .Action<TakeOffAgenda, TakeOffAgenda.Request>("removals", "Take off the agenda", when: meeting => meeting.IsOpen, asksAnew: true)
        .Action<CastVote, CastVote.Request>("votes", "Vote", VoteRight, _ => true, asksAnew: true, (_, _) => false)
        .Action<DecideAgendaItem, DecideAgendaItem.Request>("decisions", "Decide", null, _ => true, asksAnew: true, (_, _) => false);

    public static RecordKey Key(Id<CabMeeting> meeting) => new(Kind.Name, meeting.Value);
}
