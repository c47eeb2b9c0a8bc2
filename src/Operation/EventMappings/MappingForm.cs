using Microsoft.AspNetCore.Http;

namespace Tandem.Operation.EventMappings;

/// <summary>A mapping as a form writes it: a line for each label and word.</summary>
public static class MappingForm
{
    public static WebhookMapping Read(IFormCollection form) => new(
        form["title"].ToString(), form["sameAs"].ToString(), form["items"].ToString(), form["severity"].ToString(), Pairs(form["severities"].ToString()), form["status"].ToString(),
        [.. form["resolved"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        form["description"].ToString(), form["source"].ToString(), form["link"].ToString(), Pairs(form["labels"].ToString()));

    public static string Lines(IReadOnlyDictionary<string, string>? pairs) => string.Join('\n', (pairs ?? new Dictionary<string, string>()).Select(pair => $"{pair.Key} = {pair.Value}"));

    private static Dictionary<string, string> Pairs(string lines)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            pairs[(at < 0 ? line : line[..at]).Trim()] = at < 0 ? "" : line[(at + 1)..].Trim();
        }

        return pairs;
    }
}
