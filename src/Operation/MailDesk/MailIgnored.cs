using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>Nothing came of a mail, and why.</summary>
public sealed record MailIgnored(Id<InboundMail> Mail, string Reason) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
