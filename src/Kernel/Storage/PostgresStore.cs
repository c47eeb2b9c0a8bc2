using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>The store in PostgreSQL: any number of nodes write at once; a sequencing step numbers what they committed.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options, Blueprint blueprint, Sequencer sequencer, FreshFacts fresh, TimeProvider clock)
    : Store(options, blueprint, fresh, clock)
{
    /// <summary>A serialisation failure, a deadlock, a unique index.</summary>
    private static readonly string[] Races = [PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.UniqueViolation];

    public override DatabaseKind Kind => DatabaseKind.Postgres;

    private protected override async Task<int> Commit(List<RecordedFact> facts, CancellationToken stop)
    {
        if (facts.Count == 0 && !HasMore)
            return await SendChanges(stop);
        var rows = Database.CurrentTransaction is { } theirs ? await Write(theirs, facts, stop) : await WriteAlone(facts, stop);
        sequencer.Wake();
        return rows;
    }

    public override Task Empty<T>(CancellationToken stop)
    {
        var sql = $"truncate \"{TableOf<T>()}\"";
        return Database.ExecuteSqlRawAsync(sql, stop);
    }

    private protected override async Task CarryFacts(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop);
        await PostgresFacts.Copy((NpgsqlConnection)Database.GetDbConnection(), facts, stop);
        await Database.CloseConnectionAsync();
    }

    private protected override bool IsRace(DbException cause) => Races.Contains(cause.SqlState);

    private async Task<int> WriteAlone(List<RecordedFact> facts, CancellationToken stop)
    {
        Database.AutoSavepointsEnabled = false;
        await using var transaction = await Database.BeginTransactionAsync(stop);
        var rows = await Write(transaction, facts, stop);
        await transaction.CommitAsync(CancellationToken.None);
        return rows;
    }

    private async Task<int> Write(IDbContextTransaction transaction, List<RecordedFact> facts, CancellationToken stop)
    {
        var rows = await SendChanges(stop);
        if (HasMore)
            await WriteMore(Database.GetDbConnection(), transaction.GetDbTransaction(), stop);
        await PostgresFacts.Insert((NpgsqlTransaction)transaction.GetDbTransaction(), facts, stop);
        return rows + facts.Count;
    }
}
