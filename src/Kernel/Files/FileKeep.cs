using System.Buffers;
using System.Security.Cryptography;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Files;

/// <summary>Keeps the content of files in the site's folder, outside of anything that is served, under names nobody can guess.</summary>
public sealed class FileKeep(SiteFolder site)
{
    private const int NameBytes = 32;
    private const int BufferSize = 1 << 17;

    private string Folder => Path.Combine(site.Path, "files");

    /// <summary>Takes in a file and returns once it is on the disk.</summary>
    /// <param name="largest">Bytes.</param>
    /// <exception cref="TooLarge">It is larger; nothing of it is kept.</exception>
    public async Task<KeptFile> Keep(Stream content, long largest, CancellationToken stop)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var kept = await Copy(content, file, name, largest, stop);
            file.Flush(flushToDisk: true);
            return kept;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public Stream Open(string name) => new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public bool Has(string name) => File.Exists(PathOf(name));

    public void Forget(string name) => File.Delete(PathOf(name));

    /// <summary>The names of everything kept that was last written before a moment.</summary>
    public IEnumerable<string> Before(DateTimeOffset moment) => !Directory.Exists(Folder)
        ? []
        : new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < moment.UtcDateTime).Select(file => file.Name);

    private string PathOf(string name) => name.Length == NameBytes * 2 && name.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Folder, name[..2], name)
        : throw new ArgumentException("This is no name of a kept file.", nameof(name));

    private static async Task<KeptFile> Copy(Stream content, FileStream file, string name, long largest, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
            {
                size += read;
                if (size > largest)
                    throw new TooLarge($"A file may have at most {largest / (1024 * 1024)} MB.");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            return new(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
