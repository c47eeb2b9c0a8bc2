using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>Somebody had a mail looked at once more.</summary>
public sealed record MailRetried(Id<InboundMail> Mail) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
