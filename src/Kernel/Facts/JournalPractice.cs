using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>What the journal needs beside the facts: cursors, facts held back, seals, proofs, leases.</summary>
public static class JournalPractice
{
    /// <summary>To see what listeners and jobs could not do, and to try again or skip it.</summary>
    public const string Right = "journal.manage";

    public static Practice Practice { get; } = new Practice("Journal")
        .Table<ListenerCursor>(cursor =>
        {
            cursor.ToTable("listener_cursors");
            cursor.HasKey(each => each.Listener);
            cursor.Property(each => each.Position).IsConcurrencyToken();
        })
        .Table<HeldFact>(held =>
        {
            held.ToTable("held_facts");
            held.HasKey(each => new { each.Listener, each.Position });
        })
        .Table<Seal>(seal =>
        {
            seal.ToTable("seals");
            seal.HasKey(each => each.Number);
            seal.Property(each => each.Number).ValueGeneratedNever();
        })
        .Table<Proof>(proof =>
        {
            proof.ToTable("journal_proofs");
            proof.HasKey(each => each.Id);
        })
        .Table<Lease>(lease =>
        {
            lease.ToTable("leases");
            lease.HasKey(each => each.Name);
        })
        .Allows(Right, "See what listeners and jobs could not do, and try it again or skip it; prove the journal")
        .Explains("Fact", "Something that happened: who did what to which record and when, with each field from what to what. Facts are never changed.")
        .Explains("Journal", "All facts in the order in which they became certain, numbered without a gap.")
        .Explains("Seal", "Closes a stretch of the journal: a hash over its facts and over the seal before, so that any later change shows.")
        .Explains("Listener", "Does something whenever a fact it waits for becomes known, such as starting a clock or sending a notice.")
        .Explains("Life", "The states a kind of record can be in, and the moves between them.")
        .Does<RebuildJob.Request, RebuildJob>()
        .Does<ProveJournal.Request, ProveJournal>()
        .Uses(services => services.AddScoped<ListenerBoard>().AddScoped<JournalBoard>())
        .Answers(ListenerAnswers.Map)
        .Answers(JournalAnswers.Map);
}
