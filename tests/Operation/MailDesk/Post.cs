using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailDesk;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>A post office: hands messages in as a mail server does, and waits until they are handled.</summary>
public sealed class Post(House house)
{
    public const string Desk = "desk@tandem.example";
    public const string Server = "mx.tandem.example";

    private static int letters;

    public House House => house;

    public static async Task<Post> In(House house, params (string Name, string? Value)[] more)
    {
        var post = new Post(house);
        await post.Decide((InboundSettings.Addresses.Name, Desk), (InboundSettings.Authenticator.Name, Server));
        await post.Decide(more);
        return post;
    }

    public Task Decide(params (string Name, string? Value)[] settings) =>
        settings.Length == 0 ? Task.CompletedTask : house.Do<ChangeSettings>(feature => feature.Run(new(settings.ToDictionary(each => each.Name, each => each.Value)), Census.Tandem));

    /// <summary>A message as a person's program writes it.</summary>
    /// <param name="head">Further lines of its head.</param>
    public static string Write(string from, string subject, string text, string? head = null, bool verified = true, string? id = null) =>
        (verified ? $"Authentication-Results: {Server}; dmarc=pass header.from={from[(from.IndexOf('@') + 1)..].TrimEnd('>')}\r\n" : "")
        + $"From: {from}\r\nTo: {Desk}\r\nSubject: {subject}\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\nMessage-ID: <{id ?? $"m{Interlocked.Increment(ref letters)}.{Guid.CreateVersion7():n}@client.example"}>\r\n"
        + (head is null ? "" : head.TrimEnd() + "\r\n") + $"\r\n{text}\r\n";

    public Task<InboundMail> Bring(string message, string? recipient = null) => Bring(Encoding.UTF8.GetBytes(message), recipient);

    public async Task<InboundMail> Bring(byte[] message, string? recipient = null)
    {
        var taken = await house.Do<TakeMail, InboundMail>(feature => feature.Run(new(new MemoryStream(message), recipient, AtOnce: true), Census.Tandem));
        await house.Settled();
        return await Now(taken.Id);
    }

    public Task<InboundMail> Now(Id<InboundMail> mail) => house.Read(store => store.Mails.AsNoTracking().SingleAsync(each => each.Id == mail));

    public Task<Incident> Incident(InboundMail mail)
    {
        mail.State.ShouldBe(MailLife.Taken, mail.Reason);
        mail.BecameKind.ShouldBe(IncidentKind.Kind.Name);
        var id = new Id<Incident>(mail.BecameRecord!.Value);
        return house.Read(store => store.Incidents.AsNoTracking().SingleAsync(each => each.Id == id));
    }
}
