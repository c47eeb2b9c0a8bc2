using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>
/// Adds to the counts of alerts what was heard again, in the transaction of the alerts themselves, so that a crash loses or doubles none: one statement for
/// each on SQLite, one for all on PostgreSQL; no fact, no version.
/// </summary>
internal static class RepeatWriter
{
    private const string Sqlite =
        "update alerts set repeats = repeats + $times, last_seen_at = $at, ends_at = $ends where id = $id and (open or (resolved_at >= $at and (ends_at is null or ends_at > resolved_at)))";

    private const string Postgres =
        "update alerts set repeats = repeats + heard.times, last_seen_at = heard.at, ends_at = heard.ends "
        + "from unnest(@ids, @times, @at, @ends) as heard(id, times, at, ends) where alerts.id = heard.id "
        + "and (alerts.open or (alerts.resolved_at >= heard.at and (alerts.ends_at is null or alerts.ends_at > alerts.resolved_at)))";

    private const string IsHeard = "select exists (select from alerts where id = any(@ids) and ends_at > @now)";

    private static readonly string[] Names = ["$times", "$at", "$ends", "$id"];

    /// <exception cref="Stale">One of the alerts was resolved before it was heard again, or only because nobody knew that it was heard: what was heard is news.</exception>
    public static async Task Write(DbConnection connection, DbTransaction transaction, RepeatBook book, CancellationToken stop)
    {
        var written = connection is NpgsqlConnection postgres
            ? await OnPostgres(postgres, (NpgsqlTransaction)transaction, book, stop) : OnSqlite((SqliteConnection)connection, (SqliteTransaction)transaction, book);
        if (written < book.All.Count)
            throw new Stale();
    }

    /// <summary>Makes sure that no other node has heard of alerts since that are about to end because nobody does.</summary>
    /// <exception cref="Stale">One was heard.</exception>
    public static async Task DemandUnheard(DbConnection connection, DbTransaction transaction, IReadOnlyList<Id<Alert>> alerts, DateTimeOffset now, CancellationToken stop)
    {
        if (connection is not NpgsqlConnection postgres)
            return;
        await using var command = new NpgsqlCommand(IsHeard, postgres, (NpgsqlTransaction)transaction);
        command.Parameters.AddWithValue("ids", alerts.Select(alert => alert.Value).ToArray());
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        if ((bool)(await command.ExecuteScalarAsync(stop))!)
            throw new Stale();
    }

    private static int OnSqlite(SqliteConnection connection, SqliteTransaction transaction, RepeatBook book)
    {
        var written = 0;
        using var command = new SqliteCommand(Sqlite, connection, transaction);
        command.Parameters.AddRange(Names.Select(name => new SqliteParameter(name, null)));
        foreach (var (alert, heard) in book.All)
        {
            command.Parameters[0].Value = heard.Times;
            command.Parameters[1].Value = heard.At.UtcDateTime;
            command.Parameters[2].Value = heard.EndsAt is { } ends ? ends.UtcDateTime : DBNull.Value;
            command.Parameters[3].Value = alert.Value.ToByteArray(bigEndian: true);
            written += command.ExecuteNonQuery();
        }

        return written;
    }

    private static async Task<int> OnPostgres(NpgsqlConnection connection, NpgsqlTransaction transaction, RepeatBook book, CancellationToken stop)
    {
        // Always in the same order, so that two nodes never wait for each other.
        var rows = book.All.OrderBy(pair => pair.Key.Value).ToList();
        await using var command = new NpgsqlCommand(Postgres, connection, transaction);
        command.Parameters.AddWithValue("ids", rows.Select(row => row.Key.Value).ToArray());
        command.Parameters.AddWithValue("times", rows.Select(row => row.Value.Times).ToArray());
        command.Parameters.AddWithValue("at", rows.Select(row => row.Value.At.UtcDateTime).ToArray());
        command.Parameters.AddWithValue("ends", rows.Select(row => row.Value.EndsAt?.UtcDateTime).ToArray());
        return await command.ExecuteNonQueryAsync(stop);
    }
}
