using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Moving;

namespace Tandem.Kernel.Storage;

/// <summary>Opens a site before anything else begins: one server on a SQLite file, newest tables, a cursor for every listener.</summary>
public sealed class StoreOpening(Database database, IServiceScopeFactory scopes) : IHostedLifecycleService, IDisposable
{
    private const int ClaimTries = 5;

    private FileStream? serving;
    private bool isOpen;

    /// <summary>Makes sure that the tables are those of this version. A house without migrations gets them from its model.</summary>
    /// <param name="unfinished">True for whoever finishes a move into the site.</param>
    /// <exception cref="Refused">The site was opened by a newer version, or a move into it was not finished.</exception>
    public async Task Open(bool unfinished = false, CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        string[] known = [.. store.Database.GetMigrations()];
        if (known.Length == 0)
            await Alone(scope.ServiceProvider, store, store.Database.EnsureCreatedAsync, stop);
        else
            await Renew(scope.ServiceProvider, store, known, stop);
        if (!unfinished && await MoveMark.Read(scope.ServiceProvider, stop) is not null)
            throw new Refused("A move into this site was not finished, or a backup was not wholly restored. Run the same tandem move, or tandem restore, again.");
        foreach (var tables in scope.ServiceProvider.GetServices<IOwnTables>())
            await tables.Prepare(stop);
        await scope.ServiceProvider.GetRequiredService<ListenerCursors>().Begin(stop);
        isOpen = true;
    }

    /// <summary>Claims the site for this process: a SQLite file has one server, PostgreSQL any number.</summary>
    /// <exception cref="Refused">Another process serves the site.</exception>
    public void Claim()
    {
        if (database.Kind == DatabaseKind.Postgres || serving is not null)
            return;
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        serving = Claimed(file + ".serving") ?? throw new Refused(
            $"Another Tandem serves the site in {Path.GetDirectoryName(file)}. Stop it first, or move to PostgreSQL (tandem move), which any number of servers may share.");
    }

    /// <summary>Whether another process serves this SQLite site, and keeps in its memory what belongs there.</summary>
    public bool IsServedElsewhere()
    {
        if (database.Kind == DatabaseKind.Postgres || serving is not null)
            return false;
        using var free = FileLock.Try(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + ".serving");
        return free is null;
    }

    async Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken)
    {
        Claim();
        if (!isOpen)
            await Open(stop: cancellationToken);
    }

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => serving?.Dispose();

    /// <summary>A command that only looks whether somebody serves holds the file for a moment.</summary>
    private static FileStream? Claimed(string file)
    {
        for (var attempt = 1; ; attempt++)
        {
            var taken = FileLock.Try(file);
            if (taken is not null || attempt == ClaimTries)
                return taken;
            Thread.Sleep(attempt);
        }
    }

    private async Task Renew(IServiceProvider services, Store store, string[] known, CancellationToken stop)
    {
        var applied = await Applied(services, store, stop);
        if (applied.Except(known).FirstOrDefault() is { } newer)
            throw new Refused($"This site was opened by a newer Tandem (it has \"{newer}\"). Use that version, or restore a backup.");
        if (known.Except(applied).Any())
            await Alone(services, store, store.Database.MigrateAsync, stop);
    }

    private async Task<List<string>> Applied(IServiceProvider services, Store store, CancellationToken stop)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            return await services.GetRequiredService<WriteGate>().Write(
                turn => Applied(turn.Connection, "select 1 from sqlite_master where name = '__EFMigrationsHistory'", stop), WriteMode.Outside, stop);
        }

        await using var connection = await Connect(store, stop);
        return await Applied(connection, "select 1 where to_regclass('\"__EFMigrationsHistory\"') is not null", stop);
    }

    private static async Task<List<string>> Applied(DbConnection connection, string whetherAny, CancellationToken stop)
    {
        var applied = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = whetherAny;
        if (await command.ExecuteScalarAsync(stop) is null)
            return applied;
        command.CommandText = "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1";
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            applied.Add(reader.GetString(0));
        return applied;
    }

    /// <summary>Changes tables while no other process does: on SQLite through the gate, on PostgreSQL under a lock of the database.</summary>
    private async Task Alone(IServiceProvider services, Store store, Func<CancellationToken, Task> change, CancellationToken stop)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            await services.GetRequiredService<WriteGate>().Write(turn => OnWriter(turn, store, change, stop), WriteMode.Outside, stop);
            return;
        }

        await using var alone = await Connect(store, stop);
        await using (var turn = new NpgsqlCommand("select pg_advisory_lock(hashtext('tandem migration'))", alone))
            await turn.ExecuteNonQueryAsync(stop);
        try
        {
            await change(stop);
        }
        finally
        {
            await using var over = new NpgsqlCommand("select pg_advisory_unlock(hashtext('tandem migration'))", alone);
            await over.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>Connects to PostgreSQL; a database that does not exist yet is made, where the account may.</summary>
    private async Task<NpgsqlConnection> Connect(Store store, CancellationToken stop)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await store.GetService<IRelationalDatabaseCreator>().CreateAsync(stop);
            await connection.OpenAsync(stop);
        }

        return connection;
    }

    private static async Task<bool> OnWriter(WriteTurn turn, Store store, Func<CancellationToken, Task> change, CancellationToken stop)
    {
        var reading = store.Database.GetConnectionString();
        store.Database.SetDbConnection(turn.Connection);
        try
        {
            await change(stop);
            return true;
        }
        finally
        {
            store.Database.SetDbConnection(null, contextOwnsConnection: true);
            store.Database.SetConnectionString(reading);
        }
    }
}
