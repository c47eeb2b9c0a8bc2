using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>A message came in, and is kept.</summary>
public sealed record MailReceived(Id<InboundMail> Mail, string Sender, string Subject) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
