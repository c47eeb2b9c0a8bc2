using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Backups;

/// <summary>Writes an archive, file by file, under a name of its own until it is whole and on the disk.</summary>
internal sealed class BackupWriter : IDisposable
{
    private const int BufferSize = 1 << 17;
    private readonly FileStream file;
    private readonly ZipArchive archive;
    private readonly List<PackedFile> packed = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public BackupWriter(string path)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize);
        archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public IReadOnlyList<PackedFile> Packed => packed;

    public bool Has(string name) => known.Contains(name);

    /// <summary>Takes in a file.</summary>
    /// <returns>False when it is gone.</returns>
    public async Task<bool> Add(string name, string path, CancellationToken stop)
    {
        FileStream content;
        try
        {
            content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        await using (content)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
            var (buffer, size) = (new byte[BufferSize], 0L);
            for (int read; (read = await content.ReadAsync(buffer, stop)) > 0; size += read)
            {
                hash.AppendData(buffer, 0, read);
                await entry.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            packed.Add(new(name, size, Convert.ToHexStringLower(hash.GetHashAndReset())));
            return known.Add(name);
        }
    }

    /// <summary>Writes what the backup says about itself, and the archive's own table of contents, to the disk.</summary>
    public async Task Finish(BackupManifest manifest, CancellationToken stop)
    {
        await using (var entry = await archive.CreateEntry(BackupManifest.Name).OpenAsync(stop))
            await JsonSerializer.SerializeAsync(entry, manifest, Json.Plain, stop);
        await archive.DisposeAsync();
        file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        archive.Dispose();
        file.Dispose();
    }
}
