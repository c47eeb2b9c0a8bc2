using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Kernel.Files;
using Tandem.Kernel.Moving;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;

namespace Tandem.Backups;

/// <summary>Copies a site's database, as it is at one moment, into a SQLite file of its own; the site may be served meanwhile.</summary>
internal static class DatabaseCopy
{
    /// <param name="progress">From 0 to 1.</param>
    public static async Task Take(Workshop site, SiteOptions copy, IProgress<double> progress, CancellationToken stop)
    {
        if (site.Services.GetRequiredService<Database>().Kind == DatabaseKind.Sqlite)
            await CopyPages(site.Services, copy.SqliteFile, stop);
        else
            await CarryRows(site.Services, copy, progress, stop);
        Fold(copy.SqliteFile);
    }

    /// <summary>Proves the copy, and tells which attachments it knows.</summary>
    public static async Task<(Verdict Verdict, IReadOnlyList<string> Attachments)> Look(SiteOptions copy, CancellationToken stop)
    {
        await using var looking = Workshop.Look(copy);
        var verdict = await looking.Services.GetRequiredService<JournalProof>().Run(default, new Progress<long>(), stop);
        var kept = await looking.Services.GetRequiredService<Store>().Attachments.AsNoTracking().Select(attachment => attachment.KeptAs).ToListAsync(stop);
        return (verdict, [.. kept.Select(name => $"files/{name[..2]}/{name}")]);
    }

    /// <summary>Folds the write-ahead log into the file and leaves nothing beside it.</summary>
    public static void Fold(string file)
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate); pragma journal_mode=delete; pragma synchronous=full";
            command.ExecuteNonQuery();
        }

        foreach (var beside in (string[])["-wal", "-shm", ".writing", ".serving"])
            File.Delete(file + beside);
    }

    /// <summary>
    /// The snapshot begins at the gate, where nobody writes or folds the log; the copying is only a long read, for which no
    /// writer waits.
    /// </summary>
    private static async Task CopyPages(IServiceProvider site, string file, CancellationToken stop)
    {
        var reading = new SqliteConnectionStringBuilder(site.GetRequiredService<Database>().ConnectionString) { Pooling = false };
        await using var source = new SqliteConnection(reading.ToString());
        await source.OpenAsync(stop);
        await using var snapshot = await site.GetRequiredService<WriteGate>().Write(_ => Task.FromResult(Begin(source)), WriteMode.Outside, stop);
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await target.OpenAsync(stop);
        source.BackupDatabase(target);
    }

    private static SqliteTransaction Begin(SqliteConnection source)
    {
        var snapshot = source.BeginTransaction(deferred: true);
        using var command = source.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = "select count(*) from sqlite_master";
        command.ExecuteScalar();
        return snapshot;
    }

    private static async Task CarryRows(IServiceProvider site, SiteOptions copy, IProgress<double> progress, CancellationToken stop)
    {
        await using var goal = await Workshop.Open(copy, unfinished: true);
        var move = await new SiteMove(site, goal.Services).Run(progress, stop);
        if (!move.IsEqual)
            throw new Refused($"The copy is not equal to the site{(move.Flaw is { } flaw ? $": {flaw}" : "")}. No backup was made.");
    }
}
