using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Transition.Runbooks;

/// <summary>A runbook in Markdown, with or without front matter.</summary>
/// <param name="Name">The file's name without its ending: by that monitoring calls the alert, unless the front matter says otherwise.</param>
public sealed record RunbookFile(string Name, string Title, string Body, string AlertName)
{
    private const string Fence = "---";

    /// <exception cref="FormatException">It is no runbook; the message says why.</exception>
    public static RunbookFile Read(string name, string text)
    {
        var (front, body) = Split(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        var said = front is null ? [] : Fields(front);
        var title = said.GetValueOrDefault("title") is { Length: > 0 } named ? named : Heading(body) ?? name;
        body = WithoutHeading(body, title, name).Trim();
        if (body.Length == 0)
            throw new FormatException("It has no text.");
        return new(name, title, body, said.GetValueOrDefault("alert") ?? said.GetValueOrDefault("alertName") ?? name);
    }

    private static (string? Front, string Body) Split(string text)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
            return (null, text);
        var end = text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal);
        if (end < 0)
            throw new FormatException("The front matter does not end.");
        var after = text.IndexOf('\n', end + 1);
        return (text[(Fence.Length + 1)..Math.Max(Fence.Length + 1, end)], after < 0 ? "" : text[(after + 1)..]);
    }

    private static Dictionary<string, string> Fields(string front)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(front));
            return yaml.Documents is [{ RootNode: YamlMappingNode map }]
                ? map.Children.Where(pair => pair is { Key: YamlScalarNode, Value: YamlScalarNode }).ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => ((YamlScalarNode)pair.Value).Value?.Trim() ?? "")
                : [];
        }
        catch (YamlException fault)
        {
            throw new FormatException($"The front matter cannot be read: {fault.Message}", fault);
        }
    }

    private static string? Heading(string body) =>
        body.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() is { Length: > 0 } heading ? heading : null;

    // The page shows the title already.
    private static string WithoutHeading(string body, string title, string name)
    {
        var trimmed = body.TrimStart();
        var line = trimmed.Split('\n')[0];
        return line.StartsWith("# ", StringComparison.Ordinal) && line[2..].Trim() is var heading && (heading == title || heading == name) ? trimmed[line.Length..] : body;
    }
}
