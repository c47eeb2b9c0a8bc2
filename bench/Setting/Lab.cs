using Npgsql;
using Tandem.Bench.Figures;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Setting;

/// <summary>Where a bench works: its scratch folder, its PostgreSQL, and the sheet its figures go to.</summary>
internal sealed record Lab(string Scratch, string? Postgres, Report Report)
{
    /// <summary>A site in the scratch folder. On PostgreSQL its database has the same name.</summary>
    public SiteOptions Site(string name, DatabaseKind store)
    {
        var folder = Path.Combine(Scratch, $"{name}-{store}".ToLowerInvariant());
        Directory.CreateDirectory(folder);
        return new SiteOptions { Data = folder, Database = store == DatabaseKind.Postgres ? Connection($"tandem_bench_{name}".Replace('-', '_')) : null };
    }

    /// <summary>An empty site in place of what an earlier run left there.</summary>
    public async Task<SiteOptions> Fresh(string name, DatabaseKind store)
    {
        var site = Site(name, store);
        Directory.Delete(site.Data, recursive: true);
        Directory.CreateDirectory(site.Data);
        if (site.Database is { } database)
            await Drop(new NpgsqlConnectionStringBuilder(database).Database!);
        return site;
    }

    public string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    private string Server => Postgres ?? throw new InvalidOperationException("Name a PostgreSQL with --postgres or TANDEM_BENCH_POSTGRES; bench/README.md says how to start one.");

    private async Task Drop(string database)
    {
        NpgsqlConnection.ClearAllPools();
        await using var server = new NpgsqlConnection(Connection("postgres"));
        await server.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database if exists \"{database}\" with (force)", server);
        await drop.ExecuteNonQueryAsync();
    }
}
