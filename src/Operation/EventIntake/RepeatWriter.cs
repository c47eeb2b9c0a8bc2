using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>Adds to the counts of alerts what was heard again: one statement for each on SQLite, one for all on PostgreSQL; no fact, no version.</summary>
internal sealed class RepeatWriter(Database database, IServiceProvider services)
{
    private const string Sqlite = "update alerts set repeats = repeats + $times, last_seen_at = $at, ends_at = $ends where id = $id and open";

    private const string Postgres =
        "update alerts set repeats = repeats + heard.times, last_seen_at = heard.at, ends_at = heard.ends "
        + "from unnest(@ids, @times, @at, @ends) as heard(id, times, at, ends) where alerts.id = heard.id and alerts.open returning alerts.id";

    private static readonly string[] Names = ["$times", "$at", "$ends", "$id"];

    /// <returns>The keys of those that somebody resolved meanwhile: what was heard of them is news.</returns>
    public async Task<IReadOnlySet<string>> Write(Store store, RepeatBook book, CancellationToken stop)
    {
        if (book.All.Count == 0)
            return new HashSet<string>();
        return database.Kind == DatabaseKind.Sqlite
            ? await services.GetRequiredService<WriteGate>().Write(turn => Task.FromResult(OnSqlite(turn, book)), stop: stop)
            : await OnPostgres(store, book, stop);
    }

    private static HashSet<string> OnSqlite(WriteTurn turn, RepeatBook book)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var command = turn.Prepared(Sqlite);
        if (command.Parameters.Count == 0)
            command.Parameters.AddRange(Names.Select(name => new SqliteParameter(name, null)));
        foreach (var (alert, heard) in book.All)
        {
            command.Parameters[0].Value = heard.Times;
            command.Parameters[1].Value = heard.At.UtcDateTime;
            command.Parameters[2].Value = heard.EndsAt is { } ends ? ends.UtcDateTime : DBNull.Value;
            command.Parameters[3].Value = alert.Value.ToByteArray(bigEndian: true);
            if (command.ExecuteNonQuery() == 0)
                lost.Add(heard.Key);
        }

        return lost;
    }

    private static async Task<IReadOnlySet<string>> OnPostgres(Store store, RepeatBook book, CancellationToken stop)
    {
        // Always in the same order, so that two nodes never wait for each other.
        var rows = book.All.OrderBy(pair => pair.Key.Value).ToList();
        await store.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = new NpgsqlCommand(Postgres, (NpgsqlConnection)store.Database.GetDbConnection());
            command.Parameters.AddWithValue("ids", rows.Select(row => row.Key.Value).ToArray());
            command.Parameters.AddWithValue("times", rows.Select(row => row.Value.Times).ToArray());
            command.Parameters.AddWithValue("at", rows.Select(row => row.Value.At.UtcDateTime).ToArray());
            command.Parameters.AddWithValue("ends", rows.Select(row => row.Value.EndsAt?.UtcDateTime).ToArray());
            var lost = rows.ToDictionary(row => row.Key.Value, row => row.Value.Key);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                lost.Remove(reader.GetGuid(0));
            return lost.Values.ToHashSet(StringComparer.Ordinal);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }
}
