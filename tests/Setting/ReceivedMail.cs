using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tandem.Tests.Setting;

/// <summary>A mail as it came over the wire.</summary>
public sealed partial record ReceivedMail(string From, IReadOnlyList<string> To, IReadOnlyList<(string Name, string Value)> Headers, string Text)
{
    /// <summary>The value of a header that stands there once.</summary>
    public string Header(string name) => Headers.Single(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    public string Subject => Decode(Header("Subject"));

    public Uri Link => new(Address().Match(Text).Value);

    public static ReceivedMail Read(string from, IReadOnlyList<string> to, string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Folded().Replace(raw[..end], " ").Split("\r\n").Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())).ToList();
        return new(from, to, headers, QuotedPrintable(raw[(end + 4)..]));
    }

    /// <summary>Encoded words (RFC 2047), as subjects and names carry them.</summary>
    public static string Decode(string header) => Encoded().Replace(Between().Replace(header, ""), word => word.Groups[1].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
        : QuotedPrintable(word.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes.Add((byte)text[at]);
                continue;
            }

            bytes.Add(byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?([bBqQ])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
