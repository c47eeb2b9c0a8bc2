using System.IO.Compression;
using System.Text;
using SharpCompress.Compressors.Xz;

namespace Tandem.Kernel.Files;

/// <summary>Reads a text file as it is, or packed with gzip or xz, and tells how far it has come.</summary>
public sealed class PackedText : IDisposable
{
    private readonly Stream file;

    private PackedText(Stream file, Stream unpacked, Encoding? encoding)
    {
        this.file = file;
        Text = new StreamReader(unpacked, encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    public TextReader Text { get; }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Share => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static PackedText Open(string path) => Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), path);

    /// <param name="name">Its ending says how it is packed.</param>
    /// <param name="encoding">Unless the text says itself: UTF-8 if null.</param>
    public static PackedText Open(Stream file, string name, Encoding? encoding = null) => new(file, Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xz" => new XZStream(file),
        ".gz" => new GZipStream(file, CompressionMode.Decompress),
        _ => file,
    }, encoding);

    public void Dispose()
    {
        Text.Dispose();
        file.Dispose();
    }
}
