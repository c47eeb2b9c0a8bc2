using Microsoft.Data.Sqlite;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>Writes rows of the journal through a statement that is compiled once.</summary>
internal static class SqliteFacts
{
    private const string Sql =
        "insert into facts (entry, position, at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data) "
        + "values ($entry, $position, $at, $recorded_at, $actor, $actor_name, $on_behalf_of, $cause, $kind, $record, $name, $shape, $internal, $changes, $data)";

    public static void Insert(WriteTurn turn, RecordedFact fact)
    {
        var command = turn.Prepared(Sql);
        command.Parameters.Clear();
        command.Parameters.AddRange(new SqliteParameter[]
        {
            new("$entry", fact.Entry),
            new("$position", (object?)fact.Position ?? DBNull.Value),
            new("$at", fact.At.UtcDateTime),
            new("$recorded_at", fact.RecordedAt.UtcDateTime),
            new("$actor", Bytes(fact.Actor)),
            new("$actor_name", fact.ActorName),
            new("$on_behalf_of", Bytes(fact.OnBehalfOf)),
            new("$cause", fact.Cause),
            new("$kind", fact.Kind),
            new("$record", Bytes(fact.Record)),
            new("$name", fact.Name),
            new("$shape", fact.Shape),
            new("$internal", fact.Internal),
            new("$changes", fact.Changes),
            new("$data", fact.Data),
        });
        command.ExecuteNonQuery();
    }

    private static object Bytes(Guid? id) => id is { } value ? value.ToByteArray(bigEndian: true) : DBNull.Value;
}
