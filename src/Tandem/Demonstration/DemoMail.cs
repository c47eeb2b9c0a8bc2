using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailDesk;
using Tandem.People.Persons;

namespace Tandem.Demonstration;

/// <summary>Lets some mails come to the company's desk: a report, an answer to it, an absence note, a newsletter, a stranger's and one that cannot be read.</summary>
internal sealed class DemoMail(Store store, ChangeSettings settings, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string Desk = "desk@services.brackwater.example";
    private const string Server = "mx.services.brackwater.example";
    private static readonly Actor Tandem = Actor.System("demo");

    private int letters;

    public async Task Arrive(CancellationToken stop)
    {
        await settings.Run(new(new Dictionary<string, string?> { [InboundSettings.Addresses.Name] = Desk, [InboundSettings.Authenticator.Name] = Server }), Tandem, stop);
        var people = await store.People.AsNoTracking().Where(person => person.Email != null && person.Email.EndsWith("@nordhaven.example")).OrderBy(person => person.Serial).Take(2).ToListAsync(stop);
        if (people is not [var reporter, var other])
            return;
        var report = await Bring(Letter(reporter, "Labels come out blank", "Hello,\r\n\r\nsince this morning the printer in hall 3 only prints blank labels. We changed the roll twice.\r\n\r\nThank you"), stop);
        var number = IncidentKind.Kind.NumberOf(await store.Incidents.AsNoTracking().Where(incident => incident.Id == new Kernel.Records.Id<Incident>(report.BecameRecord!.Value)).SingleAsync(stop));
        await Bring(Letter(reporter, $"Re: [{number}] We have your report", "It says \"ribbon\" on its display now.\r\n\r\n> Thank you. Your report is here."), stop);
        await Bring(Letter(reporter, $"Re: [{number}] We have your report", "Please cancel it, all is well.", verified: false), stop);
        await Bring(Letter(other, "Out of office", "I am back on Monday.", "Auto-Submitted: auto-replied"), stop);
        await Bring(Letter(other, "Spring fair: meet us in hall 7", "Our new scanners.", "Precedence: bulk\r\nList-Id: <news.fair.example>"), stop);
        await Bring($"From: Sales <sales@bargain.example>\r\nTo: {Desk}\r\nSubject: Your invoice\r\nMessage-ID: <1@bargain.example>\r\n\r\nSee attachment.\r\n", stop);
        await Bring($"To: {Desk}\r\nSubject: (forwarded by a scanner without a sender)\r\nMessage-ID: <2@scanner.example>\r\n\r\nScan of page 1.\r\n", stop);
    }

    private string Letter(Person from, string subject, string text, string head = "", bool verified = true) =>
        (verified ? $"Authentication-Results: {Server}; dmarc=pass header.from={from.Email!.Split('@')[1]}\r\n" : "")
        + string.Create(CultureInfo.InvariantCulture, $"From: {from.Name} <{from.Email}>\r\nTo: {Desk}\r\nSubject: {subject}\r\nDate: {clock.GetUtcNow():r}\r\nMessage-ID: <{++letters}.demo@client.example>\r\n")
        + (head.Length > 0 ? head + "\r\n" : "") + $"\r\n{text}\r\n";

    private async Task<InboundMail> Bring(string message, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<TakeMail>().Run(new(new MemoryStream(Encoding.UTF8.GetBytes(message))), Tandem, stop);
        scope.ServiceProvider.GetRequiredService<Store>().Forget();
        await scope.ServiceProvider.GetRequiredService<HandleMail>().Run(new(taken.Id.Value), stop);
        return await store.Mails.AsNoTracking().SingleAsync(mail => mail.Id == taken.Id, stop);
    }
}
