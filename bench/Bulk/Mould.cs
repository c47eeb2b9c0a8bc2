using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Bench.Bulk;

/// <summary>A text of a fact, with holes where ids and moments stood, so that it can be told again of another incident at another time.</summary>
internal sealed partial class Mould
{
    private readonly List<object> parts = [];

    /// <param name="ids">The ids that become others; those of people, teams and services stay.</param>
    public Mould(string text, IReadOnlySet<Guid> ids)
    {
        var at = 0;
        foreach (Match match in Holes().Matches(text))
        {
            object hole;
            if (match.Groups["id"].Success && Guid.Parse(match.Value) is var id && ids.Contains(id))
                hole = id;
            else if (match.Groups["moment"].Success)
                hole = DateTimeOffset.Parse(match.Value, CultureInfo.InvariantCulture);
            else
                continue;
            parts.Add(text[at..match.Index]);
            parts.Add(hole);
            at = match.Index + match.Length;
        }

        parts.Add(text[at..]);
    }

    public string Fill(Func<Guid, Guid> ids, TimeSpan earlier) => string.Concat(parts.Select(part => part switch
    {
        Guid id => ids(id).ToString(),
        DateTimeOffset moment => (moment - earlier).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        _ => (string)part,
    }));

    [GeneratedRegex("(?<=\")((?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?<moment>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)))(?=\")")]
    private static partial Regex Holes();
}
