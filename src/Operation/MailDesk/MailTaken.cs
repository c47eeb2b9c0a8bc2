using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>Something came of a mail.</summary>
public sealed record MailTaken(Id<InboundMail> Mail, RecordKey Record) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
