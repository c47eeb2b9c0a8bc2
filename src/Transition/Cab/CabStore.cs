using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>The tables of meetings, agendas and votes, and the named queries.</summary>
public static class CabStore
{
    internal static void Map(EntityTypeBuilder<CabMeeting> meeting)
    {
        meeting.Ignore(row => row.EndsAt);
        meeting.Ignore(row => row.IsOpen);
        meeting.HasIndex(row => new { row.State, row.StartsAt });
        meeting.Property(row => row.People).KeptAsJson();
        meeting.Property(row => row.Teams).KeptAsJson();
    }

    internal static void Map(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("cab_agenda_items");
        item.HasKey(row => new { row.Meeting, row.Change });
        item.HasIndex(row => row.Change);
        item.Property(row => row.Reason).HasConversion<string>();
        item.Property(row => row.Outcome).HasConversion<string>();
        item.Property(row => row.Turns).IsConcurrencyToken();
    }

    internal static void Map(EntityTypeBuilder<CabVote> vote)
    {
        vote.ToTable("cab_votes");
        vote.HasKey(row => new { row.Meeting, row.Change, row.Person });
        vote.Property(row => row.Vote).HasConversion<string>();
    }

    extension(Store store)
    {
        public DbSet<CabMeeting> CabMeetings => store.Set<CabMeeting>();

        /// <summary>The agenda of a meeting, in its order.</summary>
        public IQueryable<AgendaItem> AgendaOf(Id<CabMeeting> meeting) => store.Set<AgendaItem>().Where(item => item.Meeting == meeting).OrderBy(item => item.Place);

        public IQueryable<CabVote> VotesIn(Id<CabMeeting> meeting) => store.Set<CabVote>().Where(vote => vote.Meeting == meeting);

        /// <exception cref="Missing">There is no such meeting.</exception>
        internal async Task<CabMeeting> CabMeeting(Id<CabMeeting> id, CancellationToken stop) =>
            await store.CabMeetings.SingleOrDefaultAsync(meeting => meeting.Id == id, stop) ?? throw new Missing("meeting");

        /// <exception cref="Refused">The change is not on the agenda.</exception>
        internal async Task<AgendaItem> AgendaItem(Id<CabMeeting> meeting, Id<Change>? change, CancellationToken stop) =>
            await store.Set<AgendaItem>().SingleOrDefaultAsync(item => item.Meeting == meeting && item.Change == change, stop) ?? throw new Refused("This change is not on the agenda.", "change");

        /// <summary>The active people on the board of a meeting, by name.</summary>
        public async Task<IReadOnlyList<Person>> MembersOf(CabMeeting meeting, CancellationToken stop)
        {
            var (people, teams) = (meeting.People.ToArray(), meeting.Teams.ToArray());
            var memberships = store.Memberships.Where(row => teams.Contains(row.Team)).Select(row => row.Person);
            return await store.People.AsNoTracking().Where(person => person.State == Person.Active && (people.Contains(person.Id) || memberships.Contains(person.Id)))
                .OrderBy(person => person.Name).ThenBy(person => person.Serial).ToListAsync(stop);
        }

        /// <summary>Asks those to the meeting who are on its board and were not before.</summary>
        internal async Task Invite(CabMeeting meeting, IEnumerable<Id<Person>> already, Tandem.Kernel.Access.Actor by, CancellationToken stop)
        {
            foreach (var member in (await store.MembersOf(meeting, stop)).Where(member => !already.Contains(member.Id)))
                store.Announce(new MemberInvited(meeting.Id, member.Id), by);
        }
    }
}
