using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tandem.Operation.EventIntake;

/// <summary>
/// Adds to the counts of alerts what was heard again, in the transaction of the alerts themselves, so that a crash loses or doubles none: one statement for
/// each on SQLite, one for all on PostgreSQL; no fact, no version.
/// </summary>
internal static class RepeatWriter
{
    private const string Sqlite = "update alerts set repeats = repeats + $times, last_seen_at = $at, ends_at = $ends where id = $id and open";

    private const string Postgres =
        "update alerts set repeats = repeats + heard.times, last_seen_at = heard.at, ends_at = heard.ends "
        + "from unnest(@ids, @times, @at, @ends) as heard(id, times, at, ends) where alerts.id = heard.id and alerts.open returning alerts.id";

    private static readonly string[] Names = ["$times", "$at", "$ends", "$id"];

    /// <returns>The keys of those that somebody resolved meanwhile: what was heard of them is news.</returns>
    public static async Task<IReadOnlySet<string>> Write(DbConnection connection, DbTransaction transaction, RepeatBook book, CancellationToken stop) =>
        connection is NpgsqlConnection postgres ? await OnPostgres(postgres, (NpgsqlTransaction)transaction, book, stop) : OnSqlite((SqliteConnection)connection, (SqliteTransaction)transaction, book);

    private static HashSet<string> OnSqlite(SqliteConnection connection, SqliteTransaction transaction, RepeatBook book)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        using var command = new SqliteCommand(Sqlite, connection, transaction);
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

    private static async Task<IReadOnlySet<string>> OnPostgres(NpgsqlConnection connection, NpgsqlTransaction transaction, RepeatBook book, CancellationToken stop)
    {
        // Always in the same order, so that two nodes never wait for each other.
        var rows = book.All.OrderBy(pair => pair.Key.Value).ToList();
        await using var command = new NpgsqlCommand(Postgres, connection, transaction);
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
}
