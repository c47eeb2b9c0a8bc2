using Microsoft.Data.Sqlite;
using Npgsql;
using Tandem.Kernel.Storage;

namespace Tandem.Tests.Setting;

/// <summary>Where test sites live: migrated once into a template, then copied for each house.</summary>
public static class Databases
{
    private static readonly string? Postgres = Environment.GetEnvironmentVariable("TANDEM_TEST_POSTGRES") is { Length: > 0 } server ? server : null;
    private static readonly bool Strict = Environment.GetEnvironmentVariable("CI") == "true";
    private static readonly Lazy<Task<SiteOptions>> SqliteTemplate = new(() => Template(DatabaseKind.Sqlite));
    private static readonly Lazy<Task<SiteOptions>> PostgresTemplate = new(() => Template(DatabaseKind.Postgres));
    private static readonly SemaphoreSlim Copying = new(1, 1);

    /// <summary>Why tests on PostgreSQL are skipped; null when they run, or must.</summary>
    public static string? WhyNoPostgres => Postgres is null && !Strict ? "Set TANDEM_TEST_POSTGRES to a connection string to run this on PostgreSQL" : null;

    /// <summary>A migrated site in a folder of its own that nobody else knows.</summary>
    public static async Task<SiteOptions> Copy(DatabaseKind kind)
    {
        var template = await (kind == DatabaseKind.Sqlite ? SqliteTemplate : PostgresTemplate).Value;
        var copy = Fresh(kind);
        if (kind == DatabaseKind.Sqlite)
            File.Copy(template.SqliteFile, copy.SqliteFile);
        else
            await CopyPostgres(NameOf(template), NameOf(copy));
        return copy;
    }

    /// <summary>A folder, and the name of a database, with nothing in them yet.</summary>
    public static SiteOptions Fresh(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("tandem-test-").FullName;
        var site = new SiteOptions { Data = folder, Urls = "http://127.0.0.1:0" };
        return kind == DatabaseKind.Sqlite ? site : site with
        {
            Database = new NpgsqlConnectionStringBuilder(Server) { Database = Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant(), MaxPoolSize = 8 }.ToString(),
        };
    }

    public static async Task Remove(SiteOptions site)
    {
        if (site.Database is not null)
            await Execute($"drop database if exists {NameOf(site)} with (force)");
        Directory.Delete(site.Data, recursive: true);
    }

    private static string Server => Postgres ?? throw new InvalidOperationException("CI runs on PostgreSQL too: TANDEM_TEST_POSTGRES is not set");

    private static async Task<SiteOptions> Template(DatabaseKind kind)
    {
        var site = Fresh(kind);
        await using (await House.Open(site, new MovableClock()))
        {
        }

        // Pools keep their connections open.
        SqliteConnection.ClearAllPools();
        if (kind == DatabaseKind.Postgres)
            await Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{NameOf(site)}'");

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(site).GetAwaiter().GetResult();
        return site;
    }

    /// <summary>PostgreSQL copies a template for one session at a time, and only while nobody is connected to it.</summary>
    private static async Task CopyPostgres(string from, string to)
    {
        await Copying.WaitAsync();
        try
        {
            await Execute($"create database {to} template {from} strategy file_copy");
        }
        finally
        {
            Copying.Release();
        }
    }

    private static string NameOf(SiteOptions site) => new NpgsqlConnectionStringBuilder(site.Database).Database!;

    private static async Task Execute(string sql)
    {
        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
