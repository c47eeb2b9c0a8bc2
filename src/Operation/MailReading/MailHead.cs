using System.Security.Cryptography;
using System.Text;

namespace Tandem.Operation.MailReading;

/// <summary>Where the head of a message ends, looked for before any library sees it.</summary>
internal static class MailHead
{
    private const int BufferSize = 64 * 1024;

    /// <returns>The position of the body's first byte.</returns>
    /// <exception cref="UnreadableMail">There is nothing, or the head is too large.</exception>
    public static int Length(Stream content)
    {
        content.Position = 0;
        var head = new byte[(int)Math.Min(content.Length, MailLimits.LargestHead + 4)];
        content.ReadExactly(head);
        if (head.AsSpan().Trim(" \t\r\n\0"u8).IsEmpty)
            throw new UnreadableMail("It is empty.");
        var (byLine, byFeed) = (head.AsSpan().IndexOf("\r\n\r\n"u8), head.AsSpan().IndexOf("\n\n"u8));
        if (byFeed >= 0 && (byLine < 0 || byFeed < byLine))
            return byFeed + 2;
        if (byLine >= 0)
            return byLine + 4;
        return content.Length <= MailLimits.LargestHead ? head.Length : throw new UnreadableMail($"Its head is larger than {MailLimits.LargestHead / 1024} KB.");
    }

    /// <summary>SHA-256 over some words and everything behind the head.</summary>
    public static string Fingerprint(Stream content, int head, string words)
    {
        content.Position = head;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(words + "\n"));
        var buffer = new byte[BufferSize];
        for (int read; (read = content.Read(buffer)) > 0;)
            hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
