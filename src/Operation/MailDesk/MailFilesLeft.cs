using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>Files of a mail were not attached to what came of it, each with the reason; they are in the message still.</summary>
public sealed record MailFilesLeft(Id<InboundMail> Mail, IReadOnlyList<string> Files) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
