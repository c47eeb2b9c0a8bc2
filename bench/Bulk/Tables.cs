using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tandem.Bench.Bulk;

/// <summary>The tables that hold incidents, of a site that nobody serves meanwhile.</summary>
internal sealed class Tables : IAsyncDisposable
{
    private readonly SqliteConnection? sqlite;

    private Tables(Func<string, Table> open, SqliteConnection? sqlite)
    {
        this.sqlite = sqlite;
        (Incidents, Comments, Facts, Measured) = (open("incidents"), open("comments"), open("facts"), open("measured_incidents"));
    }

    public Table Incidents { get; }

    public Table Comments { get; }

    public Table Facts { get; }

    public Table Measured { get; }

    public IReadOnlyList<Table> All => [Incidents, Comments, Facts, Measured];

    public static Tables Of(SiteOptions site)
    {
        if (site.Database is { } database)
        {
            return new(name =>
            {
                var connection = new NpgsqlConnection(database);
                connection.Open();
                return new PostgresTable(name, connection);
            }, null);
        }

        var sqlite = new SqliteConnection($"Data Source={site.SqliteFile};Pooling=False");
        sqlite.Open();
        using var fast = sqlite.CreateCommand();
        fast.CommandText = "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000; pragma temp_store = file";
        fast.ExecuteNonQuery();
        return new(name => new SqliteTable(name, sqlite), sqlite);
    }

    public async Task Begin()
    {
        foreach (var table in All)
            await table.Begin();
        Do("begin");
    }

    public async Task End()
    {
        Do("commit");
        foreach (var table in All)
            await table.End();
        Do("pragma journal_mode = wal");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var table in All)
            await table.DisposeAsync();
        sqlite?.Dispose();
    }

    private void Do(string sql)
    {
        using var command = sqlite?.CreateCommand();
        if (command is null)
            return;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
