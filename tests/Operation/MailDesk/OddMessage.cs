using System.Text;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>A message that is odd in one way, and what the desk has to understand of it all the same.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Bytes">Each letter is one byte.</param>
/// <param name="Text">What is read of it.</param>
public sealed record OddMessage(string Name, string Bytes, string Text)
{
    public string From { get; init; } = "anna@example.org";

    public string FromName { get; init; } = "Anna";

    public string Subject { get; init; } = "Printer";

    /// <summary>The names of its files, with their types and what is in them: "plan.pdf application/pdf: Two rooms".</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public bool IsAutomatic { get; init; }

    public byte[] Content => Encoding.Latin1.GetBytes(Bytes);

    /// <summary>The bytes that a text has in UTF-8, a letter for each.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>A text in base64, in UTF-8 where nothing else is said.</summary>
    public static string Base64(string text, Encoding? encoding = null) => Convert.ToBase64String((encoding ?? Encoding.UTF8).GetBytes(text));

    /// <summary>A message of one part.</summary>
    /// <param name="more">Further lines of its head.</param>
    public static string Plain(string type, string body, string more = "") => Lines(
        $"""
        From: Anna <anna@example.org>
        To: desk@tandem.example
        Subject: Printer
        MIME-Version: 1.0
        Content-Type: {type}
        """) + "\r\n" + (more.Length > 0 ? Lines(more) + "\r\n" : "") + "\r\n" + Lines(body) + "\r\n";

    /// <summary>A text whose lines end as mail wants it.</summary>
    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}
