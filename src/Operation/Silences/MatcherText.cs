using System.Text.RegularExpressions;
using Tandem.Kernel;

namespace Tandem.Operation.Silences;

/// <summary>Reads matchers as amtool and people write them: <c>severity="critical"</c>, <c>instance=~"web-.*"</c>, one a line or with commas between.</summary>
public static partial class MatcherText
{
    /// <exception cref="Refused">It cannot be read.</exception>
    public static List<Matcher> Read(string? text)
    {
        var matchers = new List<Matcher>();
        foreach (var line in (text ?? "").Trim().TrimStart('{').TrimEnd('}').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = 0;
            while (at < line.Length)
            {
                var found = One().Match(line, at);
                if (!found.Success)
                    throw new Refused($"\"{line}\" is no matcher. Write label=\"value\", label!=\"value\", label=~\"expression\" or label!~\"expression\".", "matchers");
                matchers.Add(Of(found));
                at = found.Index + found.Length;
            }
        }

        return matchers;
    }

    public static string Write(IEnumerable<Matcher> matchers) => string.Join('\n', matchers);

    private static Matcher Of(Match found)
    {
        var quoted = found.Groups["quoted"];
        var value = quoted.Success ? Escaped().Replace(quoted.Value, "$1") : found.Groups["bare"].Value.Trim();
        var sign = found.Groups["sign"].Value;
        return new(found.Groups["name"].Value, value, sign[^1] == '~', sign[0] != '!');
    }

    [GeneratedRegex("""\\(["\\])""")]
    private static partial Regex Escaped();

    [GeneratedRegex("""\G\s*"?(?<name>[^\s="!~,{}]+)"?\s*(?<sign>=~|!~|!=|=)\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^,"]*))\s*(?:,|$)""", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex One();
}
