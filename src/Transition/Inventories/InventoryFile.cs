using System.Text;
using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Files;

namespace Tandem.Transition.Inventories;

/// <summary>A file in which another system tells what it knows, as somebody sends it.</summary>
/// <param name="Source">One of <see cref="Sources"/>.</param>
/// <param name="Class">The class of items that are new, where the file says none.</param>
public sealed record InventoryFile(string Source, string Class = InventoryFile.UsualClass)
{
    /// <summary>What the items of a plain table are, unless said.</summary>
    public const string UsualClass = "Application component";

    /// <summary>The systems and forms that are understood.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["netbox", "backstage", "cyclonedx", "topology"];

    private const int MostCharacters = 64_000_000;

    /// <param name="name">Its ending says how it is packed (.gz, .xz).</param>
    /// <exception cref="Refused">It cannot be read, or is too large once unpacked.</exception>
    public async Task<Inventory> Read(Stream file, string name, CancellationToken stop) => Read(await Unpack(file, name, stop));

    /// <exception cref="Refused">It is no such file.</exception>
    public Inventory Read(string text)
    {
        try
        {
            return Source switch
            {
                "netbox" => NetBoxReader.Read(text),
                "cyclonedx" => CycloneDxReader.Read(text),
                "backstage" => BackstageReader.Read(new StringReader(text)),
                "topology" => TopologyReader.Read(new StringReader(text), Class),
                _ => throw new Refused($"Say where it comes from: {string.Join(", ", Sources)}.", "source"),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new Refused($"This is no file of {Source}: {fault.Message}", "file");
        }
    }

    private static async Task<string> Unpack(Stream file, string name, CancellationToken stop)
    {
        var (text, part) = (new StringBuilder(), new char[1 << 16]);
        try
        {
            using var packed = PackedText.Open(file, name);
            for (int read; (read = await packed.Text.ReadAsync(part, stop)) > 0 && text.Length <= MostCharacters;)
                text.Append(part, 0, read);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !stop.IsCancellationRequested)
        {
            throw new Refused("The file cannot be read: it is packed otherwise than its ending says, or broken.", "file");
        }

        return text.Length <= MostCharacters ? text.ToString() : throw new Refused("The file is too large: take it over on the command line.", "file");
    }
}
