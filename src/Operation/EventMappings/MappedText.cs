using System.Text;
using System.Text.Json;

namespace Tandem.Operation.EventMappings;

/// <summary>A path, or a text in which paths in braces are filled in.</summary>
internal sealed class MappedText
{
    private readonly List<(string Text, MappedPath? Path)> parts = [];

    private MappedText()
    {
    }

    /// <summary>Null: a brace is left open, or what stands in braces is no path.</summary>
    public static MappedText? Read(string text)
    {
        var read = new MappedText();
        if (text.Length == 0)
            return read;
        if (!text.Contains('{', StringComparison.Ordinal))
            return MappedPath.Read(text) is { } only && read.Add("", only) ? read : null;
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                read.Add(text[at..], null);
                break;
            }

            var close = text.IndexOf('}', open);
            if (close < 0 || MappedPath.Read(text[(open + 1)..close]) is not { } path)
                return null;
            read.Add(text[at..open], path);
            at = close + 1;
        }

        return read;
    }

    public string Of(JsonElement json)
    {
        var (text, found) = (new StringBuilder(), !parts.Exists(part => part.Path is not null));
        foreach (var (before, path) in parts)
        {
            var value = path?.Text(json);
            found |= !string.IsNullOrEmpty(value);
            text.Append(before).Append(value);
        }

        // A text of which nothing could be filled in says nothing.
        return found ? text.ToString().Trim() : "";
    }

    private bool Add(string text, MappedPath? path)
    {
        parts.Add((text, path));
        return true;
    }
}
