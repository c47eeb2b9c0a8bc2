using Npgsql;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>Writes rows of the journal in one statement, in their order; their positions come after the commit.</summary>
internal static class PostgresFacts
{
    private const string Sql =
        """
        insert into facts (at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data)
        select at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data
        from unnest($1::timestamptz[], $2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::text[],
                    $10::int[], $11::bool[], $12::text[], $13::text[])
            with ordinality as said (at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data, place)
        order by place
        """;

    public static async Task Insert(NpgsqlTransaction transaction, List<RecordedFact> facts, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql, transaction.Connection, transaction);
        Add(command, facts, fact => fact.At.UtcDateTime);
        Add(command, facts, fact => fact.RecordedAt.UtcDateTime);
        Add(command, facts, fact => fact.Actor);
        Add(command, facts, fact => fact.ActorName);
        Add(command, facts, fact => fact.OnBehalfOf);
        Add(command, facts, fact => fact.Cause);
        Add(command, facts, fact => fact.Kind);
        Add(command, facts, fact => fact.Record);
        Add(command, facts, fact => fact.Name);
        Add(command, facts, fact => fact.Shape);
        Add(command, facts, fact => fact.Internal);
        Add(command, facts, fact => fact.Changes);
        Add(command, facts, fact => fact.Data);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Takes over facts that have their entry and position already.</summary>
    public static async Task Copy(NpgsqlConnection connection, IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy facts (entry, position, at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data) from stdin (format binary)", stop);
        foreach (var fact in facts)
        {
            await copy.StartRowAsync(stop);
            await copy.WriteAsync(fact.Entry, stop);
            await Optional(copy, fact.Position, stop);
            await copy.WriteAsync(fact.At.UtcDateTime, stop);
            await copy.WriteAsync(fact.RecordedAt.UtcDateTime, stop);
            await Optional(copy, fact.Actor, stop);
            await copy.WriteAsync(fact.ActorName, stop);
            await Optional(copy, fact.OnBehalfOf, stop);
            await copy.WriteAsync(fact.Cause, stop);
            await copy.WriteAsync(fact.Kind, stop);
            await copy.WriteAsync(fact.Record, stop);
            await copy.WriteAsync(fact.Name, stop);
            await copy.WriteAsync(fact.Shape, stop);
            await copy.WriteAsync(fact.Internal, stop);
            await copy.WriteAsync(fact.Changes, stop);
            await copy.WriteAsync(fact.Data, stop);
        }

        await copy.CompleteAsync(stop);
    }

    private static Task Optional<T>(NpgsqlBinaryImporter copy, T? value, CancellationToken stop) where T : struct =>
        value is { } written ? copy.WriteAsync(written, stop) : copy.WriteNullAsync(stop);

    private static void Add<T>(NpgsqlCommand command, List<RecordedFact> facts, Func<RecordedFact, T> field) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. facts.Select(field)] });
}
