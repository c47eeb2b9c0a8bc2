using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>The store in one SQLite file: many readers, and one writer behind the gate.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options, Blueprint blueprint, WriteGate gate, FreshFacts fresh, TimeProvider clock)
    : Store(options, blueprint, fresh, clock)
{
    /// <summary>With more rows than this a save gets a transaction of its own.</summary>
    private const int LongWork = 64;

    /// <summary>Extended result codes: a primary key, a unique index.</summary>
    private static readonly int[] Duplicates = [1555, 2067];

    private bool hasBorrowed;

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <summary>Takes note that it reads by a connection that it has to give back.</summary>
    internal void Borrows() => hasBorrowed = true;

    private protected override Task<int> Commit(List<RecordedFact> facts, CancellationToken stop)
    {
        var changes = ChangeTracker.Entries().Count(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached));
        if (changes + facts.Count == 0 && !HasMore)
            return Task.FromResult(0);
        var mode = changes + facts.Count > LongWork ? WriteMode.Alone : WriteMode.Together;
        return gate.Write(turn => Write(turn, facts, changes > 0, stop), mode, stop);
    }

    public override Task Empty<T>(CancellationToken stop) =>
        gate.Write(turn => Task.FromResult(turn.Prepared($"delete from \"{TableOf<T>()}\"").ExecuteNonQuery()), WriteMode.Alone, stop);

    private protected override Task CarryFacts(IReadOnlyList<RecordedFact> facts, CancellationToken stop) => gate.Write(turn =>
    {
        foreach (var fact in facts)
            SqliteFacts.Insert(turn, fact);
        turn.Forget();
        return Task.FromResult(facts.Count);
    }, WriteMode.Alone, stop);

    private protected override void LetGo()
    {
        base.LetGo();
        if (!hasBorrowed)
            return;
        var address = Database.GetConnectionString();
        Database.SetDbConnection(null, contextOwnsConnection: true);
        Database.SetConnectionString(address);
        hasBorrowed = false;
    }

    private protected override bool IsRace(DbException cause) => cause is SqliteException sqlite && Duplicates.Contains(sqlite.SqliteExtendedErrorCode);

    private async Task<int> Write(WriteTurn turn, List<RecordedFact> facts, bool changes, CancellationToken stop)
    {
        var rows = changes ? await WriteChanges(turn, stop) : 0;
        if (HasMore)
            await WriteMore(turn.Connection, turn.Transaction!, stop);
        foreach (var fact in facts)
        {
            (fact.Entry, fact.Position) = turn.NextPlace();
            SqliteFacts.Insert(turn, fact);
        }

        return rows + facts.Count;
    }

    private async Task<int> WriteChanges(WriteTurn turn, CancellationToken stop)
    {
        foreach (var entry in ChangeTracker.Entries<IRecord>())
        {
            if (entry.State == EntityState.Added && entry.Entity.Serial == 0)
                entry.Property(nameof(IRecord.Serial)).CurrentValue = turn.NextSerial(Kinds.Of(entry.Entity.GetType()));
        }

        var reading = Database.GetConnectionString();
        Database.SetDbConnection(turn.Connection);
        Database.AutoSavepointsEnabled = false;
        try
        {
            await Database.UseTransactionAsync(turn.Transaction, stop);
            return await SendChanges(stop);
        }
        finally
        {
            await Database.UseTransactionAsync(null, CancellationToken.None);
            Database.SetDbConnection(null, contextOwnsConnection: true);
            Database.SetConnectionString(reading);
        }
    }
}
