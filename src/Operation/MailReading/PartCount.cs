using MimeKit;

namespace Tandem.Operation.MailReading;

/// <summary>Walks through a message without keeping any of it, and stops where it has too many parts or nests them too deeply.</summary>
internal sealed class PartCount(ParserOptions options, Stream content) : MimeReader(options, content, MimeFormat.Entity)
{
    private int parts;
    private int depth;

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Enter();

    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken) => depth--;

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Enter();

    protected override void OnMessagePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken) => depth--;

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count();

    private void Enter()
    {
        Count();
        if (++depth > MailLimits.Deepest)
            throw new UnreadableMail($"Its parts are nested more than {MailLimits.Deepest} deep.");
    }

    private void Count()
    {
        if (++parts > MailLimits.MostParts)
            throw new UnreadableMail($"It has more than {MailLimits.MostParts} parts.");
    }
}
