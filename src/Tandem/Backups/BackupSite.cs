using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Kernel.Seals;

namespace Tandem.Backups;

/// <summary>
/// Packs a whole site, as it is at one moment, into one archive: database, attachments, settings. The site may be served
/// meanwhile. The archive's journal is proved before the archive gets its name, so what bears the name is a backup.
/// </summary>
public sealed class BackupSite(SiteOptions site, TimeProvider clock)
{
    /// <param name="file">Where to; outside of the site's folder.</param>
    /// <param name="overwrites">A file of that name may be replaced.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <exception cref="Refused">There is such a file, there is no site, or its journal is not as it was written.</exception>
    public async Task<BackupManifest> Run(string file, bool overwrites, IProgress<double> progress, CancellationToken stop)
    {
        file = Path.GetFullPath(file);
        Check(file, overwrites);
        var part = file + ".part";
        Clear(part);
        Directory.CreateDirectory(part);
        try
        {
            var archive = Path.Combine(part, "archive");
            var manifest = await Pack(archive, new SiteOptions { Data = part, Urls = site.Urls }, progress, stop);
            File.Move(archive, file, overwrites);
            return manifest;
        }
        finally
        {
            Clear(part);
        }
    }

    private void Check(string file, bool overwrites)
    {
        if (Directory.Exists(file) || (File.Exists(file) && !overwrites))
            throw new Refused($"There is something at {file} already. Choose another name, or say --overwrite.");
        if (site.Database is null && !File.Exists(site.SqliteFile))
            throw new Refused($"There is no site in {site.Data}.");
        if (file.StartsWith(Path.GetFullPath(site.Data) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new Refused("Put the backup outside of the site's folder: what takes the one away would take the other.");
    }

    /// <summary>Files go first: one that is removed meanwhile is packed already, one that is added is fetched after the snapshot.</summary>
    private async Task<BackupManifest> Pack(string archive, SiteOptions copy, IProgress<double> progress, CancellationToken stop)
    {
        using var writer = new BackupWriter(archive);
        foreach (var file in SiteFiles.In(site.Data))
            await writer.Add(file.Replace('\\', '/'), Path.Combine(site.Data, file), stop);
        progress.Report(0.2);
        await using (var workshop = Workshop.Look(site))
            await DatabaseCopy.Take(workshop, copy, new Rest(progress), stop);
        progress.Report(0.6);
        var (verdict, attachments) = await DatabaseCopy.Look(copy, stop);
        if (verdict.Flaw is { } flaw)
            throw new Refused($"The journal of this site is not as it was written{(flaw.Position is { } bad ? $", from position {bad} on" : "")}: {flaw.Says}. No backup was made; see tandem verify.");
        var lost = new List<string>();
        foreach (var kept in attachments.Where(kept => !writer.Has(kept)))
        {
            if (!await writer.Add(kept, Path.Combine(site.Data, kept), stop))
                lost.Add(kept);
        }

        progress.Report(0.8);
        DatabaseCopy.Fold(copy.SqliteFile);
        await writer.Add(BackupManifest.Database, copy.SqliteFile, stop);
        var manifest = Describe(writer, verdict, lost);
        await writer.Finish(manifest, stop);
        progress.Report(1);
        return manifest;
    }

    private BackupManifest Describe(BackupWriter writer, Verdict verdict, IReadOnlyList<string> lost) => new(
        BackupManifest.Newest, clock.GetUtcNow(), site.Database is null ? "SQLite" : "PostgreSQL",
        verdict.Facts, verdict.Journal, verdict.Seal, writer.Packed, lost);

    private static void Clear(string part)
    {
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
    }

    /// <summary>The database is the middle of the way.</summary>
    private sealed class Rest(IProgress<double> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(0.2 + (value * 0.4));
    }
}
