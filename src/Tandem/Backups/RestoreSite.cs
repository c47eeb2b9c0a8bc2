using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Kernel.Moving;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;

namespace Tandem.Backups;

/// <summary>Brings a site back from a backup, on whichever database, and proves its journal. Until that is done the site stays as it was.</summary>
public sealed class RestoreSite(SiteOptions site)
{
    /// <param name="replaces">A site that holds records may be replaced.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <exception cref="Refused">The file is no whole backup, its journal is not the one that was backed up, or the site holds records or is served.</exception>
    public async Task<(BackupManifest Manifest, Verdict Verdict)> Run(string file, bool replaces, IProgress<double> progress, CancellationToken stop)
    {
        using var backup = await BackupReader.Open(file, stop);
        Directory.CreateDirectory(site.Data);
        var staged = new SiteOptions { Data = Path.Combine(site.Data, SiteFiles.Unfinished), Urls = site.Urls };
        Clear(staged.Data);
        try
        {
            await using var opening = Workshop.Look(site);
            opening.Services.GetRequiredService<StoreOpening>().Claim();
            if (!replaces && await HoldsRecords(opening.Services, stop))
                throw new Refused("This site holds records. Restore into another folder or database, or say --replace to give up what is here.");
            await backup.Unpack(staged.Data, progress, stop);
            var verdict = await Prove(backup.Manifest, staged, stop);
            if (site.Database is null)
                await ReplaceFile(staged);
            else
                await ReplaceRows(staged, replaces, progress, stop);
            return (backup.Manifest, verdict);
        }
        finally
        {
            Clear(staged.Data);
        }
    }

    private async Task<bool> HoldsRecords(IServiceProvider services, CancellationToken stop)
    {
        try
        {
            return (site.Database is not null || File.Exists(site.SqliteFile)) && await services.GetRequiredService<Store>().Facts.AnyAsync(stop);
        }
        catch (Exception fault) when (IsEmpty(fault))
        {
            return false;
        }
    }

    /// <summary>A database without a table, or a PostgreSQL without the database.</summary>
    private static bool IsEmpty(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName }
        || fault is SqliteException { SqliteErrorCode: 1 }
        || (fault.InnerException is { } inner && IsEmpty(inner));

    private static async Task<Verdict> Prove(BackupManifest manifest, SiteOptions staged, CancellationToken stop)
    {
        var (verdict, _) = await DatabaseCopy.Look(staged, stop);
        if (verdict.Flaw is not null || verdict.Journal != manifest.Journal || verdict.Facts != manifest.Facts)
            throw new Refused($"The backup's journal is not the one that was backed up{(verdict.Flaw is { Position: { } bad } ? $", from position {bad} on" : "")}. Nothing was restored.");
        DatabaseCopy.Fold(staged.SqliteFile);
        return verdict;
    }

    /// <summary>Files first, then the database in one step: before it the old site is there, after it the new one.</summary>
    private async Task ReplaceFile(SiteOptions staged)
    {
        SiteFiles.Copy(staged.Data, site.Data);
        if (File.Exists(site.SqliteFile))
            await Fold();
        // A log that stayed behind would be taken for the new file's.
        File.Delete(site.SqliteFile + "-wal");
        File.Delete(site.SqliteFile + "-shm");
        File.Move(staged.SqliteFile, site.SqliteFile, overwrite: true);
    }

    private async Task Fold()
    {
        await using var old = Workshop.Look(site);
        await old.Services.GetRequiredService<WriteGate>().Checkpoint();
    }

    private async Task ReplaceRows(SiteOptions staged, bool replaces, IProgress<double> progress, CancellationToken stop)
    {
        await using var source = await Workshop.Open(staged);
        await using var goal = await Workshop.Open(site, unfinished: true);
        if (await IsServed(goal.Services, stop))
            throw new Refused("A Tandem serves this database. Stop every node first.");
        var move = await new SiteMove(source.Services, goal.Services).Run(progress, replaces, stop);
        if (!move.IsEqual)
            throw new Refused($"What arrived is not equal to the backup{(move.Flaw is { } flaw ? $": {flaw}" : "")}. Nobody can serve the site; restore again.");
        SiteFiles.Copy(staged.Data, site.Data);
    }

    /// <summary>Whoever serves holds leases, and renews them.</summary>
    private static async Task<bool> IsServed(IServiceProvider services, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(services.GetRequiredService<Database>().ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("select exists (select 1 from leases where until > now())", connection);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
