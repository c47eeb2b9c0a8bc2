using Microsoft.Data.Sqlite;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>Writes rows of the journal through a statement that is compiled once.</summary>
internal static class SqliteFacts
{
    private const string Sql =
        "insert into facts (entry, position, at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data) "
        + "values ($entry, $position, $at, $recorded_at, $actor, $actor_name, $on_behalf_of, $cause, $kind, $record, $name, $shape, $internal, $changes, $data)";

    private static readonly string[] Names =
        ["$entry", "$position", "$at", "$recorded_at", "$actor", "$actor_name", "$on_behalf_of", "$cause", "$kind", "$record", "$name", "$shape", "$internal", "$changes", "$data"];

    public static void Insert(WriteTurn turn, RecordedFact fact)
    {
        var command = turn.Prepared(Sql);
        object?[] values =
        [
            fact.Entry, (object?)fact.Position ?? DBNull.Value, fact.At.UtcDateTime, fact.RecordedAt.UtcDateTime, Bytes(fact.Actor), fact.ActorName, Bytes(fact.OnBehalfOf), fact.Cause,
            fact.Kind, Bytes(fact.Record), fact.Name, fact.Shape, fact.Internal, fact.Changes, fact.Data,
        ];
        if (command.Parameters.Count == 0)
            command.Parameters.AddRange(Names.Select(name => new SqliteParameter(name, null)));
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }

    private static object Bytes(Guid? id) => id is { } value ? value.ToByteArray(bigEndian: true) : DBNull.Value;
}
