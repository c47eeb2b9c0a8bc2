using System.IO.Compression;
using System.Text;
using SharpCompress.Compressors.Xz;

namespace Tandem.Kernel.Files;

/// <summary>Reads a text file as it is, or packed with gzip or xz, and tells how far it has come.</summary>
public sealed class PackedText : IDisposable
{
    private readonly FileStream file;

    private PackedText(FileStream file, Stream unpacked)
    {
        this.file = file;
        Text = new StreamReader(unpacked, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    public TextReader Text { get; }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Share => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static PackedText Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return new(file, Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xz" => new XZStream(file),
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            _ => file,
        });
    }

    public void Dispose()
    {
        Text.Dispose();
        file.Dispose();
    }
}
