using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>The tables of approvals and their rounds, and the named queries.</summary>
public static class ApprovalStore
{
    internal static void Map(EntityTypeBuilder<Approval> approval)
    {
        approval.Ignore(row => row.About);
        approval.Ignore(row => row.IsOpen);
        approval.HasIndex(row => new { row.Round, row.Stage });
        approval.HasIndex(row => new { row.Approver, row.State });
        approval.HasIndex(row => new { row.SubjectKind, row.SubjectKey });
    }

    internal static void Map(EntityTypeBuilder<ApprovalRound> round)
    {
        round.ToTable("approval_rounds");
        round.HasKey(row => row.Id);
        round.Ignore(row => row.About);
        round.Ignore(row => row.IsOpen);
        round.HasIndex(row => new { row.SubjectKind, row.Subject, row.Number }).IsUnique();
        round.Property(row => row.Stages).KeptAsJson();
        round.Property(row => row.State).HasConversion<string>();
        round.Property(row => row.Turns).IsConcurrencyToken();
    }

    extension(Store store)
    {
        public DbSet<Approval> Approvals => store.Set<Approval>();

        public DbSet<ApprovalRound> ApprovalRounds => store.Set<ApprovalRound>();

        /// <exception cref="Missing">There is no such approval.</exception>
        internal async Task<Approval> Approval(Id<Approval> id, CancellationToken stop) =>
            await store.Approvals.SingleOrDefaultAsync(approval => approval.Id == id, stop) ?? throw new Missing("approval");

        internal Task<ApprovalRound> Round(Guid id, CancellationToken stop) => store.ApprovalRounds.SingleAsync(round => round.Id == id, stop);

        /// <summary>The rounds about a record, newest first.</summary>
        public IQueryable<ApprovalRound> RoundsAbout(RecordKey subject)
        {
            var (kind, key) = (subject.Kind, subject.Id);
            return store.ApprovalRounds.Where(round => round.SubjectKind == kind && round.Subject == key).OrderByDescending(round => round.Number);
        }

        /// <summary>The approvals of a round, in the order of its stages.</summary>
        public IQueryable<Approval> ApprovalsIn(Guid round) =>
            store.Approvals.Where(approval => approval.Round == round).OrderBy(approval => approval.Stage).ThenBy(approval => approval.Serial);

        internal Task<bool> HasDecided(Guid round, int stage, Id<Person> person, CancellationToken stop) =>
            store.Approvals.AnyAsync(approval => approval.Round == round && approval.Stage == stage && approval.DecidedBy == person, stop);

        /// <summary>Who said yes in the newest round about a record, by name.</summary>
        internal async Task<IReadOnlyList<string>> ApproversOf(RecordKey subject, CancellationToken stop)
        {
            if (await store.RoundsAbout(subject).FirstOrDefaultAsync(stop) is not { } round)
                return [];
            // Those of this unit of work too: the last yes is saved together with what it leads to.
            var yes = (await store.ApprovalsIn(round.Id).ToListAsync(stop)).Where(approval => approval.State == ApprovalLife.Approved).ToList();
            var people = yes.Select(approval => approval.DecidedBy).OfType<Id<Person>>().ToArray();
            var names = await store.People.Where(person => people.Contains(person.Id)).OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(stop);
            return yes.Exists(approval => approval.Board) ? [.. names, "Change advisory board"] : names;
        }

        /// <summary>Refuses to give what was decided to whoever decided it: four eyes stay four.</summary>
        /// <exception cref="Refused">The person said yes in the newest round.</exception>
        internal async Task DemandUninvolved(RecordKey subject, Id<Person> person, CancellationToken stop)
        {
            var round = await store.RoundsAbout(subject).Select(round => (Guid?)round.Id).FirstOrDefaultAsync(stop);
            if (await store.Approvals.AnyAsync(approval => approval.Round == round && approval.DecidedBy == person && approval.State == ApprovalLife.Approved, stop))
                throw new Refused("This person approved it, so somebody else carries it out.", "assignee");
        }

        /// <summary>Refuses to carry on what is still being decided, and says who still decides.</summary>
        /// <exception cref="Refused">The newest round is not the yes, or the no, that is needed.</exception>
        internal async Task DemandDecided(RecordKey subject, RoundState needed, CancellationToken stop)
        {
            // The round as this unit of work knows it: the last decision and what it leads to are saved together.
            var round = await store.RoundsAbout(subject).FirstOrDefaultAsync(stop);
            if (round?.State == needed)
                return;
            if (round is not { IsOpen: true })
                throw new Refused("Nobody was asked yet: ask for approval.", "approvals");
            var asked = await store.ApprovalsIn(round.Id).Where(approval => approval.State == ApprovalLife.Asked).ToListAsync(stop);
            var people = asked.Select(approval => approval.Approver).OfType<Id<Person>>().ToArray();
            var names = await store.People.Where(person => people.Contains(person.Id)).OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(stop);
            if (asked.Exists(approval => approval.Board))
                names.Add("the change advisory board");
            throw new Refused($"It is decided by its approvals. Still asked: {string.Join(", ", names)}.", "approvals");
        }
    }
}
