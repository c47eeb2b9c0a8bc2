using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Backups;

/// <summary>Reads an archive and believes nothing in it that its own hashes do not confirm.</summary>
internal sealed class BackupReader : IDisposable
{
    private const int BufferSize = 1 << 17;
    private readonly ZipArchive archive;

    private BackupReader(ZipArchive archive, BackupManifest manifest) => (this.archive, Manifest) = (archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="Refused">The file is no backup, only part of one, or newer than this Tandem.</exception>
    public static async Task<BackupReader> Open(string path, CancellationToken stop)
    {
        ZipArchive? archive = null;
        try
        {
            archive = await ZipFile.OpenReadAsync(path, stop);
            var entry = archive.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException();
            await using var text = await entry.OpenAsync(stop);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(text, Json.Plain, stop) ?? throw new InvalidDataException();
            if (manifest.Format > BackupManifest.Newest)
                throw new Refused("A newer Tandem made this backup. Restore it with that version.");
            return new(archive, manifest);
        }
        catch (Exception fault)
        {
            archive?.Dispose();
            if (fault is InvalidDataException or JsonException)
                throw new Refused($"{path} is no backup of Tandem, or only a part of one.");
            throw;
        }
    }

    /// <summary>Unpacks everything into a folder.</summary>
    /// <param name="progress">From 0 to 1.</param>
    /// <exception cref="Refused">Something is not as it was packed.</exception>
    public async Task Unpack(string folder, IProgress<double> progress, CancellationToken stop)
    {
        var (total, done) = (Math.Max(1d, Manifest.Files.Sum(file => file.Size)), 0L);
        foreach (var file in Manifest.Files)
        {
            var path = Within(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (archive.GetEntry(file.Path) is not { } entry || await Copy(entry, path, stop) != file.Sha256)
                throw new Refused($"The backup is damaged: \"{file.Path}\" is not as it was packed. Nothing was restored.");
            progress.Report((done += file.Size) / total);
        }
    }

    public void Dispose() => archive.Dispose();

    /// <summary>A name in an archive may try to lead out of the folder.</summary>
    private static string Within(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path : throw new Refused($"The backup names a file outside of the site: \"{name}\". Nothing was restored.");
    }

    private static async Task<string> Copy(ZipArchiveEntry entry, string path, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var packed = await entry.OpenAsync(stop);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
        var buffer = new byte[BufferSize];
        try
        {
            for (int read; (read = await packed.ReadAsync(buffer, stop)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        catch (InvalidDataException)
        {
            return "";
        }

        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
