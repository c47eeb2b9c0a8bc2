using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.News;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Cab;

/// <summary>The change advisory board: its meetings, what they talk about, and what they decide.</summary>
public static class CabPractice
{
    public static Practice Practice { get; } = new Practice("Change advisory board")
        .Record(CabKind.Kind, CabStore.Map, CabKind.Resource)
        .Table<AgendaItem>(CabStore.Map)
        .Table<CabVote>(CabStore.Map)
        .Tells(CabKind.Kind, telling => telling
            .Calls<MemberInvited>(fact => fact.Person, "You are asked to a meeting of the board")
            .Calls<MinutesShared>(fact => fact.Person, "The minutes of the board"))
        .Allows(CabKind.VoteRight, "Vote in the meetings of whose board one is")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, CabKind.Kind.ReadRight, CabKind.VoteRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, CabKind.Kind.ReadRight, CabKind.VoteRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "cab-meetings.*")
        .Uses(services => services
            .AddScoped<AgendaProposals>()
            .AddScoped<MinuteTaker>()
            .AddScoped<MeetingCalendar>()
            .AddScoped<ILetterAddition, CabLetters>()
            .AddScoped<CabPosts>()
            .AddDoor<OnAgendas>("change.panels", 8))
        .Answers(CabPosts.Map)
        .Explains("Change advisory board", "Those who weigh changes together and decide about the grave ones; CAB for short.")
        .Shows("CAB", "/cab-meetings", "gavel", CabKind.Kind.ReadRight);
}
