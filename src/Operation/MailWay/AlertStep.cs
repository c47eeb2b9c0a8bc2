using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Operation.MailReading;

namespace Tandem.Operation.MailWay;

/// <summary>Makes an event of what was written to the address of an integration: mails of one subject are one alert, and it is over when the text says OK or RESOLVED.</summary>
internal sealed partial class AlertStep(Store store, MonitorAddress addresses, IntegrationBook book, Intake intake, StoreOpening opening) : IMailStep
{
    private const string Name = "Alert";

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        if (await addresses.Find(store, passage.Recipients, stop) is not { } integration)
            return;
        if ((await book.All(stop)).FirstOrDefault(each => each.Sender.Integration == integration.Id) is not { } known)
        {
            passage.Quarantine(store, Name, $"{integration.Name} is switched off.");
            return;
        }

        // The open alerts are in the memory of the house that serves: a command beside it leaves them to it.
        if (intake.ExecuteTask is null && opening.IsServedElsewhere())
        {
            passage.Wait();
            return;
        }

        if (Draft(passage).Read(known.Sender, passage.Now) is not ({ } received, _))
        {
            passage.Quarantine(store, Name, "No event can be read from it: it has neither a subject nor a text.");
            return;
        }

        known.Spend(1, passage.Now);
        await (intake.ExecuteTask is null ? intake.TakeAtOnce([received], stop) : intake.Take([received], null, stop));
        known.Count(1, 0, passage.Now);
        await Tell(passage, integration, received, stop);
    }

    private async Task Tell(MailPassage passage, Integration integration, ReceivedEvent received, CancellationToken stop)
    {
        Kernel.Records.Id<Integration>? its = integration.Id;
        var alert = await store.Alerts.AsNoTracking().Where(each => each.Integration == its && each.Fingerprint == received.Fingerprint).OrderByDescending(each => each.Serial).FirstOrDefaultAsync(stop);
        if (alert is null)
            passage.Ignore(store, Name, "It says that something is over that was never told.");
        else
            passage.Take(store, Name, received.Resolved ? "Resolved" : "Alert", $"It was written to the address of {integration.Name}.", AlertKind.Key(alert.Id), Actor.System("a mail"));
    }

    private static EventDraft Draft(MailPassage passage)
    {
        var (read, subject) = (passage.Read, Plain(passage.Read.Subject));
        var text = ReplyTrimmer.Trim(read.Text);
        var draft = new EventDraft
        {
            Title = subject.Length > 0 ? subject : MailText.Line(text, MailLimits.LongestSubject),
            Description = MailText.Cut(text, EventDraft.LongestAnnotation),
            Key = subject.Length > 0 ? $"mail:{subject.ToLowerInvariant()}" : "",
            Source = read.From,
            Resolved = Over().IsMatch(text),
            At = passage.Now,
        };
        if (read.From.Length > 0)
            draft.Labels.Add(new("from", read.From));
        return draft;
    }

    /// <summary>Without what answering and forwarding put before it.</summary>
    private static string Plain(string subject) => Answering().Replace(subject, "").Trim();

    [GeneratedRegex(@"^\s*(OK|RESOLVED)\b[^\n]{0,5}(\n|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Over();

    [GeneratedRegex(@"^(\s*(re|fw|fwd|aw|wg)\s*:)+", RegexOptions.IgnoreCase)]
    private static partial Regex Answering();
}
