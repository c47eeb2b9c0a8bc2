using System.Text;
using MimeKit;

namespace Tandem.Operation.MailReading;

/// <summary>What was written in a message: its plain text, or what is left of its HTML.</summary>
internal static class MailText
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <returns>The text, and the parts it stands in.</returns>
    public static (string Text, IReadOnlySet<MimeEntity> Used) Of(MimeMessage message)
    {
        var texts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && part.FileName is null).ToList();
        // Some programs put a picture between two texts.
        var plain = texts.Where(part => part.IsPlain).Take(MailLimits.MostTexts).ToList();
        var html = texts.Find(part => part.IsHtml);
        var used = plain.Append(html).OfType<MimeEntity>().ToHashSet();
        var text = string.Join("\n\n", plain.Select(part => Tidy(Decode(part))).Where(each => each.Length > 0));
        if (text.Length == 0 && html is not null)
            text = Tidy(HtmlText.Read(Decode(html)));
        return (text, used);
    }

    /// <summary>One line of text, without anything that could begin another or be invisible.</summary>
    public static string Line(string? text, int longest)
    {
        var line = string.Join(' ', string.Concat((text ?? "").Select(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Cut(line, longest);
    }

    public static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";

    private static string Decode(TextPart part)
    {
        if (part.Content is null)
            return "";
        using var content = part.Content.Open();
        var bytes = new byte[MailLimits.LongestText];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Decode(bytes.AsSpan(0, read), part.ContentType.CharsetEncoding);
    }

    /// <summary>As it says; where it says nothing that holds, UTF-8, and where that fails too, Latin.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes, Encoding? said)
    {
        if (said is not null and not UTF8Encoding and not ASCIIEncoding)
            return said.GetString(bytes);
        try
        {
            return Strict.GetString(bytes[..Whole(bytes)]);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>Without the beginning of a letter that was cut in the middle.</summary>
    private static int Whole(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        for (var back = 1; bytes.Length == MailLimits.LongestText && back <= 4; back++)
        {
            if ((bytes[^back] & 0xC0) == 0x80)
                continue;
            return bytes[^back] >= 0xC0 ? bytes.Length - back : end;
        }

        return end;
    }

    /// <summary>Without what no database takes, and without pictures that a reader's browser would fetch.</summary>
    private static string Tidy(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value is not (0xFEFF or 0x200B)))
                kept.Append(rune.ToString());
        }

        return kept.Replace("![", "!\\[").ToString().Trim();
    }
}
