using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Http;
using Tandem.Kernel.Mail;

namespace Tandem.Operation.PagingWatch;

/// <summary>Tells the emergency contact, by every way there is; one that fails does not stop the other.</summary>
public sealed class Alarm(EmergencyContact contact, IPostman postman, OutgoingHttp http, SiteAddress site, ILogger<Alarm> log)
{
    public async Task Raise(string subject, string text, CancellationToken stop)
    {
        if (contact.Mail.Length > 0)
            await Try("mail", () => postman.Carry(new(contact.Mail, subject, $"{text}\n\n{site.Of("/")}\n"), stop), stop);
        if (contact.Webhook.Length > 0)
            await Try("webhook", () => Post(subject, text, stop), stop);
    }

    /// <summary>Looks up how mail leaves the site while that can be read, so that it is known when it no longer can.</summary>
    public async Task Prepare(CancellationToken stop)
    {
        if (contact.Mail.Length > 0)
            await postman.CanCarry(stop);
    }

    private async Task Post(string subject, string text, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, contact.Webhook) { Content = JsonContent.Create(new { title = subject, message = text, site = site.Of("/") }) };
        using var answer = await http.Send(request, stop);
        answer.EnsureSuccessStatusCode();
    }

    private async Task Try(string way, Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogCritical(fault, "The emergency contact could not be told by {Way}", way);
        }
    }
}
