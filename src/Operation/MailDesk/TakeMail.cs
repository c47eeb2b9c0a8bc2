using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailReading;

namespace Tandem.Operation.MailDesk;

/// <summary>Takes in one message: once this returns it is on the disk and will be handled, whatever breaks meanwhile. The same message again is the same mail.</summary>
public sealed class TakeMail(Store store, FileKeep keep, IMailReader reader, SiteSettings settings, JobSchedule jobs, TimeProvider clock) : IFeature<TakeMail.Request, InboundMail>
{
    /// <summary>To hand in messages.</summary>
    public const string Right = "mails.create";

    private const int Megabyte = 1024 * 1024;

    /// <summary>Bytes that are kept of a message that is too large.</summary>
    private const int Beginning = 256 * 1024;

    /// <summary>Whoever hands a message in handles it at once; when that breaks off, the house does so after this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="Content">The message as it came.</param>
    /// <param name="Recipient">To whom the mail server delivers it, where it says so.</param>
    /// <param name="AtOnce">The house handles it, not who hands it in.</param>
    public sealed record Request(Stream Content, string? Recipient = null, bool AtOnce = false);

    public async Task<InboundMail> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Right);
        var (kept, why) = await Keep(request.Content, stop);
        var (read, unreadable) = Read(kept.Name);
        try
        {
            if (read is { Fingerprint.Length: > 0 } && await Same(read.Fingerprint, stop) is { } earlier)
            {
                keep.Forget(kept.Name);
                return earlier;
            }

            return await Save(request, by, kept, read, why ?? unreadable, stop);
        }
        catch (Stale) when (read is not null)
        {
            // The same message came twice at the same moment.
            store.Forget();
            keep.Forget(kept.Name);
            return await Same(read.Fingerprint, stop) ?? throw new Stale();
        }
    }

    private async Task<InboundMail> Save(Request request, Actor by, KeptFile kept, IncomingMail? read, string? why, CancellationToken stop)
    {
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var mail = new InboundMail { KeptAs = kept.Name, Size = kept.Size, ReceivedAt = now, Recipient = (request.Recipient ?? "").Trim().ToLowerInvariant() is { Length: <= 254 } to ? to : "" };
        if (read is not null)
            mail.Describe(read);
        store.Add(mail);
        store.Announce(new MailReceived(mail.Id, mail.Sender, mail.Subject), by);
        var file = new Attachment { Kind = MailKind.Kind.Name, Record = mail.Id.Value, Name = "message.eml", Type = "message/rfc822", Size = kept.Size, Sha256 = kept.Sha256, KeptAs = kept.Name, Internal = true, ByName = by.Name, By = by.Person, At = now };
        store.Add(file);
        store.Announce(new FileAttached(file.About, file.Id, file.Name, kept.Size, kept.Sha256, true), by);
        if (why is not null)
        {
            mail.Quarantine(why);
            store.Announce(new MailQuarantined(mail.Id, why), by);
        }
        else
        {
            await jobs.Add(new HandleMail.Order(mail.Id.Value), request.AtOnce ? now : now + Patience, HandleMail.KeyOf(mail.Id), stop);
        }

        await store.SaveChangesAsync(stop);
        return mail;
    }

    private Task<InboundMail?> Same(string fingerprint, CancellationToken stop) => store.Mails.SingleOrDefaultAsync(mail => mail.Fingerprint == fingerprint, stop);

    /// <summary>Keeps the whole message, or of one that is too large the beginning, and says why.</summary>
    private async Task<(KeptFile Kept, string? Why)> Keep(Stream content, CancellationToken stop)
    {
        var largest = await settings.Get(InboundSettings.Largest, stop);
        var beginning = new byte[Beginning];
        var read = await content.ReadAtLeastAsync(beginning, Beginning, throwOnEndOfStream: false, stop);
        var first = new MemoryStream(beginning, 0, read, writable: false);
        try
        {
            await using var whole = new JoinedStreams(first, content);
            return (await keep.Keep(whole, largest * (long)Megabyte, stop), null);
        }
        catch (TooLarge)
        {
            // Who sends it is not told that the rest goes nowhere: a mail server would send it again.
            await content.CopyToAsync(Stream.Null, stop);
            using var again = new MemoryStream(beginning, 0, read, writable: false);
            return (await keep.Keep(again, Beginning, stop), $"It is larger than {largest} MB; only its beginning is kept.");
        }
    }

    private (IncomingMail? Read, string? Why) Read(string name)
    {
        try
        {
            using var content = keep.Open(name);
            return (reader.Read(content), null);
        }
        catch (UnreadableMail no)
        {
            return (null, no.Message);
        }
    }
}
