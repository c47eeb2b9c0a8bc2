using System.Text.RegularExpressions;
using Tandem.Kernel;

namespace Tandem.Operation.Replies;

/// <summary>The places in a canned reply that are filled from the incident: a fixed list, and never anything that is run.</summary>
public static partial class Placeholders
{
    /// <summary>Name and what stands in its place.</summary>
    public static IReadOnlyList<(string Name, string Means)> All { get; } =
    [
        ("requester", "The requester's name"),
        ("agent", "Your own name"),
        ("number", "The incident's number"),
        ("title", "The incident's title"),
        ("state", "The incident's state"),
        ("priority", "The incident's priority"),
        ("team", "The team that has it"),
        ("service", "The service it is about"),
        ("openedAt", "The day it was opened"),
        ("resolution", "How it was resolved"),
    ];

    /// <summary>The text as it may be kept.</summary>
    /// <exception cref="Refused">It holds a placeholder that is not in the list.</exception>
    public static string Check(string text)
    {
        foreach (Match match in Place().Matches(text))
        {
            if (!All.Any(place => place.Name == match.Groups[1].Value))
                throw new Refused($"There is no placeholder {match.Value}. Use one of: {string.Join(", ", All.Select(place => "{{" + place.Name + "}}"))}.", nameof(CannedReply.Text));
        }

        return text;
    }

    /// <summary>Fills the places once: what a value holds is never filled again.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Place();
}
