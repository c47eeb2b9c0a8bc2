using System.Text;
using MimeKit;

namespace Tandem.Operation.MailReading;

/// <summary>Reads messages with MimeKit, after it is known that they are not too much of anything.</summary>
public sealed class MimeMailReader : IMailReader
{
    private static readonly ParserOptions Options = Prepared();

    public IncomingMail Read(Stream content)
    {
        var head = MailHead.Length(content);
        try
        {
            content.Position = 0;
            new PartCount(Options, content).ReadMessage();
            content.Position = 0;
            return Understand(new MimeParser(Options, content, MimeFormat.Entity, persistent: true).ParseMessage(), content, head);
        }
        catch (Exception fault) when (fault is FormatException or ParseException or DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableMail($"It cannot be read as a message: {fault.Message}");
        }
    }

    private static IncomingMail Understand(MimeMessage message, Stream content, int head)
    {
        var (from, name) = MailAddresses.From(message);
        var id = MailAddresses.Id(message.MessageId);
        var (text, used) = MailText.Of(message);
        return new()
        {
            Id = id,
            Answers = MailAddresses.Answers(message),
            From = from,
            FromName = name,
            To = MailAddresses.To(message),
            Subject = MailText.Line(message.Subject, MailLimits.LongestSubject),
            Text = text,
            Automatic = AutomaticMail.Reason(message, from),
            List = AutomaticMail.List(message),
            Vouchers = Vouching.Of(message),
            Files = [.. Files(message, used)],
            Fingerprint = MailHead.Fingerprint(content, head, id.Length > 0 ? id : $"{from}\n{message.Headers[HeaderId.Date]}\n{message.Subject}"),
        };
    }

    private static IEnumerable<IncomingFile> Files(MimeMessage message, IReadOnlySet<MimeEntity> used) =>
        message.BodyParts.Where(part => !used.Contains(part)).Select(part => part switch
        {
            MessagePart { Message: { } inner } => new IncomingFile($"{MailText.Line(inner.Subject, 60)}.eml", "message/rfc822", () => Whole(inner)),
            TextPart { IsAttachment: false, FileName: null } => null,
            MimePart { Content: { } held } file => new IncomingFile(file.FileName ?? Named(file), file.ContentType.MimeType, held.Open),
            _ => null,
        }).OfType<IncomingFile>().Take(MailLimits.MostFiles);

    /// <summary>The library looks for the older alphabets once, when it is first used: they have to be there by then.</summary>
    private static ParserOptions Prepared()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { MaxMimeDepth = MailLimits.Deepest + 8, MaxAddressGroupDepth = 2, CharsetEncoding = Encoding.UTF8 };
    }

    private static string Named(MimePart file) => MimeTypes.TryGetExtension(file.ContentType.MimeType, out var ending) ? "file" + ending : "file";

    private static MemoryStream Whole(MimeMessage inner)
    {
        var whole = new MemoryStream();
        inner.WriteTo(whole);
        whole.Position = 0;
        return whole;
    }
}
