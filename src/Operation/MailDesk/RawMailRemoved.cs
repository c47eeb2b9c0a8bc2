using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MailDesk;

/// <summary>A mail was kept long enough as it came, and its raw form was removed; what came of it stays.</summary>
/// <param name="Days">For how many days mails were kept then.</param>
public sealed record RawMailRemoved(Id<InboundMail> Mail, int Days) : IFact
{
    RecordKey IFact.About => MailKind.Key(Mail);
}
