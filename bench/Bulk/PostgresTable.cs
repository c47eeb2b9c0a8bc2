using System.Data.Common;
using Npgsql;

namespace Tandem.Bench.Bulk;

/// <summary>A table of a PostgreSQL site, written through COPY on a connection of its own.</summary>
internal sealed class PostgresTable(string name, NpgsqlConnection connection) : Table(name)
{
    private NpgsqlBinaryImporter? copy;

    protected override DbConnection Connection => connection;

    protected override string Indexes => $"select indexdef from pg_indexes where tablename = '{Name}' and indexname not in (select conname from pg_constraint)";

    protected override string IndexNames => $"select indexname from pg_indexes where tablename = '{Name}' and indexname not in (select conname from pg_constraint)";

    public override async Task Write(object?[] row)
    {
        await copy!.StartRowAsync();
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is { } value)
                await copy.WriteAsync(value, Types[at]);
            else
                await copy.WriteNullAsync();
        }
    }

    public override object Moment(DateTime moment) => moment;

    public override DateTime MomentOf(object value) => (DateTime)value;

    public override object Id(Guid id) => id;

    public override Guid IdOf(object value) => (Guid)value;

    protected override async Task Open()
    {
        copy = await connection.BeginBinaryImportAsync($"copy {Name} ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) from stdin (format binary)");
        copy.Timeout = TimeSpan.FromHours(1);
    }

    protected override async Task Close()
    {
        await copy!.CompleteAsync();
        await copy.DisposeAsync();
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();
}
