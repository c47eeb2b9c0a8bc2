using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>The one door to the database: reads are untracked queries, writes are saved together with their facts.</summary>
public abstract class Store : DbContext
{
    private readonly Announcements announcements;
    private readonly FreshFacts fresh;
    private readonly Dictionary<Guid, int> expected = [];
    private readonly List<Action> afterwards = [];
    private readonly List<Func<DbConnection, DbTransaction, CancellationToken, Task>> alongside = [];
    private bool gathers;

    private protected Store(DbContextOptions options, Blueprint blueprint, FreshFacts fresh, TimeProvider clock) : base(options)
    {
        this.fresh = fresh;
        Blueprint = blueprint;
        announcements = new(blueprint.Kinds, clock);
    }

    public abstract DatabaseKind Kind { get; }

    public RecordKinds Kinds => Blueprint.Kinds;

    public IQueryable<RecordedFact> Facts => Set<RecordedFact>().AsNoTracking();

    /// <summary>Set by whoever only wants to know what would be saved: then every save ends with <see cref="Rehearsed"/>, and nothing is written.</summary>
    internal bool OnlyRehearses { get; set; }

    internal Blueprint Blueprint { get; }

    /// <summary>Says what happened; it is written with the next save, or not at all.</summary>
    /// <param name="at">When it happened, if that was before now (an import).</param>
    public void Announce(IFact fact, Actor by, DateTimeOffset? at = null) => announcements.Add(fact, by, at);

    /// <summary>
    /// Says what happened to a tracked record up to now, and goes on: an import replays a long history, step by step, into one save.
    /// </summary>
    public void AnnounceStep(IRecord record, IFact fact, Actor by, DateTimeOffset at) => announcements.Step(Entry(record), fact, by, at);

    /// <summary>Makes the save fail as stale unless the record still has this version.</summary>
    public void Expect(Guid record, int version) => expected[record] = version;

    /// <summary>Whether the next save fails unless the record has the version its caller knows.</summary>
    public bool Expects(Guid record) => expected.ContainsKey(record);

    /// <summary>Does something, such as waking somebody, once the next save is on the disk.</summary>
    public void OnceSaved(Action action) => afterwards.Add(action);

    /// <summary>Writes what is no record, such as a count, in the transaction of the next save: both are on the disk, or neither is.</summary>
    public void Alongside(Func<DbConnection, DbTransaction, CancellationToken, Task> write) => alongside.Add(write);

    /// <summary>Drops whatever was changed, announced or expected since the last save: who was too late begins anew.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        announcements.Clear();
        expected.Clear();
        afterwards.Clear();
        alongside.Clear();
    }

    /// <summary>Does several things that each save, and saves them at the end as one: all of it is on the disk, or nothing is.</summary>
    /// <remarks>Who meanwhile asks the database, rather than the records in hand, is told what was there before.</remarks>
    public async Task AsOne(Func<Task> work, CancellationToken stop = default)
    {
        gathers = true;
        try
        {
            await work();
        }
        finally
        {
            gathers = false;
        }

        await SaveChangesAsync(stop);
    }

    /// <summary>Does something as far as it would save, and writes nothing: what would have been saved is left among the tracked records, for a look.</summary>
    public async Task Rehearse(Func<Task> work)
    {
        OnlyRehearses = true;
        try
        {
            await work();
        }
        catch (Rehearsed)
        {
            // All that was wanted.
        }
    }

    /// <summary>Takes every row out of a table that can be computed anew.</summary>
    public abstract Task Empty<T>(CancellationToken stop) where T : class, IDerived;

    private protected string TableOf<T>() => Model.FindEntityType(typeof(T))!.GetTableName()!;

    /// <summary>Saves every change and every announced fact, durably and at once.</summary>
    /// <exception cref="Stale">Somebody else changed one of the records meanwhile.</exception>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked at once: with many records in hand, looking is what a save costs most.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            CheckExpected();
            if (gathers)
            {
                announcements.Gather(ChangeTracker);
                return 0;
            }

            var facts = announcements.Write(ChangeTracker);
            if (OnlyRehearses)
                throw new Rehearsed();
            var rows = await Commit(facts, cancellationToken);
            announcements.Clear();
            alongside.Clear();
            if (acceptAllChangesOnSuccess)
                ChangeTracker.AcceptAllChanges();
            fresh.Tell(facts);
            foreach (var action in afterwards)
                action();
            afterwards.Clear();
            return rows;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Stale();
        }
        catch (DbUpdateException fault) when (fault.InnerException is DbException { } cause && IsRace(cause))
        {
            throw new Stale("Somebody else did the same at this moment. Look at what there is now and try again.");
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Takes rows over as they are, with their facts, positions and versions: a site that moves has its history already.</summary>
    internal async Task Carry<T>(IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        if (rows is IReadOnlyList<RecordedFact> facts)
        {
            await CarryFacts(facts, stop);
            return;
        }

        AddRange(rows);
        await Commit([], stop);
        ChangeTracker.Clear();
    }

    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("A save waits for the disk: use SaveChangesAsync.");

    public sealed override void Dispose()
    {
        LetGo();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public sealed override ValueTask DisposeAsync()
    {
        LetGo();
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    /// <summary>Leaves nothing behind for the next unit of work, which may get the same store.</summary>
    private protected virtual void LetGo()
    {
        announcements.Clear();
        expected.Clear();
        afterwards.Clear();
        alongside.Clear();
        OnlyRehearses = false;
    }

    /// <summary>Writes what changed, and the facts in their order, in one transaction.</summary>
    private protected abstract Task<int> Commit(List<RecordedFact> facts, CancellationToken stop);

    /// <summary>Something is to be written beside the records.</summary>
    private protected bool HasMore => alongside.Count > 0;

    private protected async Task WriteMore(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        foreach (var write in alongside)
            await write(connection, transaction, stop);
    }

    private protected abstract Task CarryFacts(IReadOnlyList<RecordedFact> facts, CancellationToken stop);

    /// <summary>Whether the database refused because of another writer: the same unique value, or a deadlock.</summary>
    private protected abstract bool IsRace(DbException cause);

    /// <summary>Sends the changes to the database, within the transaction of the commit.</summary>
    private protected Task<int> SendChanges(CancellationToken stop) => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, stop);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var table in Blueprint.Tables)
            table(modelBuilder, Kind);
        Conventions.Apply(modelBuilder, Kind, Kinds);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Convert(configurationBuilder, Kind, Kinds);

    private void CheckExpected()
    {
        if (expected.Count == 0)
            return;
        foreach (var entry in ChangeTracker.Entries<IRecord>())
        {
            if (entry.State == EntityState.Modified && expected.TryGetValue(entry.Entity.Key, out var version) && entry.Entity.Version != version)
                throw new Stale();
        }
    }
}
