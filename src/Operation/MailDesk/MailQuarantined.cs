using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>A mail could not be taken and waits for a person to look at it.</summary>
public sealed record MailQuarantined(Id<InboundMail> Mail, string Reason) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
