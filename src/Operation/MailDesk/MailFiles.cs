using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailReading;
using Tandem.People.Roles;

namespace Tandem.Operation.MailDesk;

/// <summary>Attaches the files of a mail to what came of it, each once however often it is tried, and writes down its number.</summary>
internal sealed class MailFiles(Store store, AttachFile attach, Actors actors)
{
    public async Task Finish(InboundMail mail, IncomingMail read, CancellationToken stop)
    {
        var key = new RecordKey(mail.BecameKind, mail.BecameRecord!.Value);
        if (store.Kinds.Named(key.Kind) is not { } kind || await kind.Shelf.Find(store, Reach.Everywhere, key.Id, stop) is not { } record)
            return;
        var (left, person) = (new List<string>(), mail.Person is { } whose ? await actors.Of(whose, stop) : null);
        var by = person is null ? Actor.System("a mail") : MailRights.For(person, kind);
        for (var at = 0; at < read.Files.Count; at++)
        {
            if (await Attach(key, mail, read.Files[at], at, by, stop) is { } why)
                left.Add(why);
        }

        mail = await store.Mails.SingleAsync(each => each.Id == mail.Id, stop);
        (mail.Became, mail.Unfinished) = (kind.NumberOf(record), false);
        if (left.Count > 0)
            store.Announce(new MailFilesLeft(mail.Id, left), by);
        await store.SaveChangesAsync(stop);
    }

    /// <returns>Why it was not attached; null: it was.</returns>
    private async Task<string?> Attach(RecordKey key, InboundMail mail, IncomingFile file, int at, Actor by, CancellationToken stop)
    {
        var id = new Guid(SHA256.HashData([.. mail.Id.Value.ToByteArray(), .. BitConverter.GetBytes(at)]).AsSpan(0, 16));
        if (await store.Attachments.AnyAsync(each => each.Id == id, stop))
            return null;
        try
        {
            await using var content = file.Open();
            var kept = await attach.TakeIn(key, file.Name, content, by, stop);
            await attach.Run(new(key, file.Name, file.Type, kept) { Id = id }, by, stop);
            return null;
        }
        catch (Exception no) when (no is Refused or TooLarge or Missing or Forbidden or FormatException)
        {
            store.Forget();
            return $"{FileNames.Tidy(file.Name)}: {no.Message}";
        }
    }
}
