using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.MailDesk;

/// <summary>What everybody may know of a mail that came in, and what may be done with it.</summary>
public static class MailKind
{
    public static RecordKind<InboundMail> Kind { get; } = new RecordKind<InboundMail>("mail", "mails", "MAIL", "Mail")
        .Titled(mail => mail.Subject)
        .Serves("What came in by mail, and what became of it. Mails come by themselves once a mail server hands them to tandem mail.")
        .Lives(MailLife.Life, mail => mail.State)
        .With("subject", mail => mail.Subject, field => field.Searchable())
        .With("sender", mail => mail.Sender, field => field.Searchable().Listed())
        .With("senderName", mail => mail.SenderName, field => field.Searchable().Plain())
        .With("became", mail => mail.Became, field => field.Listed(), "What came of it")
        .With("reason", mail => mail.Reason, field => field.Plain().Listed())
        .With("person", mail => mail.Person)
        .With("verified", mail => mail.Verified)
        .With("recipient", mail => mail.Recipient, field => field.Plain())
        .With("messageId", mail => mail.MessageId, field => field.Plain(), "Message-ID")
        .With("size", mail => mail.Size, field => field.Plain(), "Bytes")
        .With("receivedAt", mail => mail.ReceivedAt, field => field.Listed())
        .With("rawRemovedAt", mail => mail.RawRemovedAt, field => field.Plain(), "Raw form removed")
        .With("decisions", mail => mail.Decisions, field => field.Plain());

    public static Resource<InboundMail> Resource { get; } = new Resource<InboundMail>(Kind)
        .Move<RetryMail, RetryMail.Request>(MailLife.Received);

    public static RecordKey Key(Id<InboundMail> mail) => new(Kind.Name, mail.Value);
}
