using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Demonstration;

/// <summary>Something that goes wrong at the demonstration company every now and then.</summary>
public sealed record Story(string Service, string Category, string Title, string Description, string Note, string Reply, string Resolution)
{
    public static IReadOnlyList<Story> All { get; } = Read();

    private static List<Story> Read()
    {
        using var stream = typeof(Story).Assembly.GetManifestResourceStream("Tandem.Demonstration.stories.json")!;
        return JsonSerializer.Deserialize<List<Story>>(stream, Json.Plain)!;
    }
}
