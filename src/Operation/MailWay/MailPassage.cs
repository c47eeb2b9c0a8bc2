using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.MailDesk;
using Tandem.Operation.MailReading;

namespace Tandem.Operation.MailWay;

/// <summary>One mail on its way.</summary>
internal sealed class MailPassage(InboundMail mail, IncomingMail read, DateTimeOffset now)
{
    private readonly List<Decision> decisions = [];

    public InboundMail Mail => mail;

    public IncomingMail Read => read;

    public DateTimeOffset Now => now;

    /// <summary>Every address it went to, the one the mail server delivered it to first.</summary>
    public IReadOnlyList<string> Recipients => [.. read.To.Prepend(mail.Recipient).Where(address => address.Length > 0).Distinct()];

    /// <summary>Why no person wrote it; null: one may have.</summary>
    public string? Automatic { get; set; }

    /// <summary>Who wrote it, with all rights that signing in would give.</summary>
    public Actor? Writer { get; set; }

    /// <summary>The record it answers, in which its writer takes part.</summary>
    public (RecordKind Kind, IRecord Record)? Answered { get; set; }

    /// <summary>Nothing more is to be decided.</summary>
    public bool IsOver { get; private set; }

    /// <summary>It has to be handled by the house that serves the site.</summary>
    public bool Waits { get; private set; }

    public void Note(string step, string verdict, string reason) => decisions.Add(new(step, verdict, reason, now));

    public void Wait() => (Waits, IsOver) = (true, true);

    public void Ignore(Store store, string step, string reason)
    {
        Close(step, "Ignored", reason);
        mail.Ignore(reason);
        store.Announce(new MailIgnored(mail.Id, reason), Actor.System("a mail"));
    }

    public void Quarantine(Store store, string step, string reason)
    {
        Close(step, "Set aside", reason);
        mail.Quarantine(reason);
        store.Announce(new MailQuarantined(mail.Id, reason), Actor.System("a mail"));
    }

    /// <summary>Says what comes of it; whoever makes that saves both together.</summary>
    public void Take(Store store, string step, string verdict, string reason, RecordKey record, Actor by)
    {
        Close(step, verdict, reason);
        mail.Take(record);
        store.Announce(new MailTaken(mail.Id, record), by);
    }

    private void Close(string step, string verdict, string reason)
    {
        Note(step, verdict, reason);
        decisions.ForEach(mail.Note);
        IsOver = true;
    }
}
