using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.MailReading;
using Tandem.People.Persons;

namespace Tandem.Operation.MailDesk;

/// <summary>A message that came in, what was decided about it, and what came of it. The message itself is kept beside it as a file.</summary>
public sealed class InboundMail : Record<InboundMail>
{
    public const string NoSubject = "(no subject)";

    public string State { get; private set; } = MailLife.Received;

    public string Subject { get; private set; } = NoSubject;

    /// <summary>The address it says it is from, in lower case; empty: it does not say.</summary>
    public string Sender { get; private set; } = "";

    public string SenderName { get; private set; } = "";

    /// <summary>To whom the mail server delivered it, where it said so.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Without the angle brackets, so that answers to it find what came of it.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>The same message comes in once; null: it could not be read far enough to know.</summary>
    [Unrecorded]
    public string? Fingerprint { get; private set; }

    /// <summary>Whose address it is from.</summary>
    public Id<Person>? Person { get; set; }

    /// <summary>A mail server of the site proved that the sender's domain sent it.</summary>
    public bool Verified { get; set; }

    /// <summary>The number of what came of it, such as INC-12; empty: nothing.</summary>
    [Derived]
    public string Became { get; set; } = "";

    /// <summary>The kind of what came of it.</summary>
    public string BecameKind { get; private set; } = "";

    /// <summary>The record that came of it, or on which it is a comment.</summary>
    public Guid? BecameRecord { get; private set; }

    /// <summary>Why it was ignored or set aside; empty: it was not.</summary>
    public string Reason { get; private set; } = "";

    public List<Decision> Decisions { get; private set; } = [];

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>The random name under which the message is kept.</summary>
    [Unrecorded]
    public required string KeptAs { get; init; }

    /// <summary>When the message as it came was removed, since it was kept long enough; null: it is still there.</summary>
    public DateTimeOffset? RawRemovedAt { get; private set; }

    /// <summary>Something came of it, but its files are not attached there yet.</summary>
    [Derived]
    public bool Unfinished { get; set; }

    /// <summary>How often handling it failed.</summary>
    [Derived]
    public int Tries { get; set; }

    /// <summary>Writes down what its head says.</summary>
    public void Describe(IncomingMail read)
    {
        (Subject, Sender, SenderName, MessageId) = (read.Subject.Length > 0 ? read.Subject : NoSubject, read.From, read.FromName, read.Id);
        Fingerprint = read.Fingerprint.Length > 0 ? read.Fingerprint : null;
    }

    public void Note(Decision decision) => Decisions = [.. Decisions, decision];

    public void Take(RecordKey record)
    {
        Move(MailLife.Taken);
        (BecameKind, BecameRecord, Reason, Unfinished) = (record.Kind, record.Id, "", true);
    }

    public void Ignore(string reason)
    {
        Move(MailLife.Ignored);
        Reason = reason;
    }

    public void Quarantine(string reason)
    {
        Move(MailLife.Quarantined);
        Reason = reason;
    }

    public void RemoveRaw(DateTimeOffset at) => RawRemovedAt = Moments.ToMicrosecond(at);

    /// <exception cref="Refused">It is not there any more as it came.</exception>
    public void Retry()
    {
        if (RawRemovedAt is not null)
            throw new Refused("The mail as it came was removed, since it was kept long enough: it cannot be read again.", nameof(State));
        Move(MailLife.Received);
        (Reason, Tries, Decisions) = ("", 0, []);
    }

    private void Move(string to) => State = MailLife.Life.Move(State, to).To;
}
