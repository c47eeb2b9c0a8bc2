using Tandem.Kernel;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailDesk;
using Tandem.Operation.MailReading;

namespace Tandem.Operation.MailWay;

/// <summary>Makes of an answer a comment where everybody concerned reads it; what was over is taken up again if whoever asked for it writes.</summary>
internal sealed class ReplyStep(Store store, AddComment addComment, ReopenIncident reopenIncident) : IMailStep
{
    private const string Name = "Reply";

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        if (passage.Answered is not var (kind, record))
            return;
        var by = MailRights.For(passage.Writer!, kind);
        var reopened = record is Incident incident && IsOver(incident) && incident.Requester?.Value == by.Person;
        try
        {
            if (reopened)
                await reopenIncident.Begin(new(((Incident)record).Id, "An answer came by mail."), by, stop);
        }
        catch (Refused no)
        {
            passage.Note(Name, "Too late", no.Message);
            return;
        }

        var key = new RecordKey(kind.Name, record.Key);
        passage.Take(store, Name, reopened ? "Taken up again" : "Comment", reopened ? "It was over; whoever asked for it writes again." : "Everybody concerned reads it there.", key, by);
        await addComment.Run(new(key, Words(passage.Read)) { Origin = passage.Mail.Verified ? CommentOrigin.Mail : CommentOrigin.UnverifiedMail }, by, stop);
    }

    private static bool IsOver(Incident incident) => incident.State is IncidentLife.Resolved or IncidentLife.Closed;

    private static string Words(IncomingMail read)
    {
        var said = MailText.Cut(ReplyTrimmer.Trim(read.Text), MailLimits.LongestComment);
        return said.Length > 0 ? said : read.Files.Count > 0 ? "(only files)" : "(no text)";
    }
}
