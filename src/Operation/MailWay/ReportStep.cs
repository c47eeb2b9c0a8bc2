using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailReading;
using Tandem.People.Persons;

namespace Tandem.Operation.MailWay;

/// <summary>Makes an incident of what answers nothing, and says once that it arrived.</summary>
internal sealed class ReportStep(Store store, LogIncident logIncident, MailAnswers answers) : IMailStep
{
    private const string Name = "Report";

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        var writer = passage.Writer!;
        if (!writer.May(IncidentKind.Resource.Creation!.Right))
        {
            passage.Quarantine(store, Name, $"{writer.Name} may not report incidents.");
            return;
        }

        var incident = await logIncident.Begin(
            new(passage.Mail.Subject, MailText.Cut(passage.Read.Text, MailLimits.LongestComment), Requester: new Id<Person>(writer.Person!.Value), Channel: Channel.Mail), writer, stop);
        var told = await answers.Acknowledge(passage, IncidentKind.Key(incident.Id), stop);
        passage.Take(store, Name, "Incident", told ? "A new incident; its sender is told." : "A new incident; its sender was answered within the last day, or no mail can be sent.", IncidentKind.Key(incident.Id), writer);
        await store.SaveChangesAsync(stop);
    }
}
