using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tandem.Bench.Bulk;

/// <summary>The database of a site that nobody serves meanwhile, opened to be filled fast: a power cut would cost it.</summary>
internal sealed class OpenedSite : IAsyncDisposable
{
    private readonly SiteOptions site;
    private readonly SqliteConnection? sqlite;
    private readonly List<Table> opened = [];

    public OpenedSite(SiteOptions site)
    {
        this.site = site;
        if (site.Database is not null)
            return;
        sqlite = new SqliteConnection($"Data Source={site.SqliteFile};Pooling=False");
        sqlite.Open();
        Do("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000; pragma temp_store = file");
    }

    public Table Open(string name)
    {
        var table = sqlite is { } file ? (Table)new SqliteTable(name, file) : new PostgresTable(name, Connected());
        opened.Add(table);
        return table;
    }

    /// <summary>Empties the opened tables; what is written to them is there once it is ended.</summary>
    public async Task Begin()
    {
        foreach (var table in opened)
            await table.Begin();
        Do("begin");
    }

    public async Task End()
    {
        Do("commit");
        foreach (var table in opened)
            await table.End();
        Do("pragma journal_mode = wal");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var table in opened)
            await table.DisposeAsync();
        sqlite?.Dispose();
    }

    private NpgsqlConnection Connected()
    {
        var connection = new NpgsqlConnection(site.Database);
        connection.Open();
        return connection;
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
