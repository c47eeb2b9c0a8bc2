using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailDesk;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.Operation.MailWay;

/// <summary>Finds out who wrote a mail, and whether that is proved. Whom nobody knows is treated as the site decided.</summary>
internal sealed class SenderStep(Store store, Actors actors, SiteSettings settings, Strangers strangers, MailAnswers answers) : IMailStep
{
    private const string Name = "Sender";
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        var from = passage.Read.From;
        if (from.Length == 0)
        {
            passage.Quarantine(store, Name, "It does not say who it is from.");
            return;
        }

        if (await IsFlood(passage, from, stop) is { } most)
        {
            passage.Quarantine(store, Name, $"More than {most} mails came from this address within an hour: it may be a loop.");
            return;
        }

        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(each => each.Email == from, stop) ?? await Stranger(passage, stop);
        if (passage.IsOver || person is null)
            return;
        if (await actors.Of(person.Id, stop) is not { } writer)
        {
            passage.Quarantine(store, Name, $"{person.Name} may not come in any more.");
            return;
        }

        var lacks = Proof.Lacks(passage.Read, await settings.Get(InboundSettings.Authenticator, stop));
        (passage.Mail.Person, passage.Mail.Verified, passage.Writer) = (person.Id, lacks is null, writer with { Cause = "a mail" });
        passage.Note(Name, lacks is null ? "Verified" : "Unverified", lacks is null ? $"It is from {person.Name}; the mail server vouches for it." : $"It is from the address of {person.Name}; {lacks}.");
    }

    /// <returns>How many are too many; null: these are not.</returns>
    private async Task<int?> IsFlood(MailPassage passage, string from, CancellationToken stop)
    {
        var (most, since, mine) = (await settings.Get(InboundSettings.Hourly, stop), passage.Now - Window, passage.Mail.Id);
        return await store.Mails.CountAsync(mail => mail.Sender == from && mail.ReceivedAt > since && mail.Id != mine, stop) >= most ? most : null;
    }

    private async Task<Person?> Stranger(MailPassage passage, CancellationToken stop)
    {
        switch (await settings.Get(InboundSettings.Strangers, stop))
        {
            case InboundSettings.Take:
                var person = await strangers.Enter(passage.Read, stop);
                passage.Note(Name, "Entered", $"Nobody had this address: {person.Name} was entered.");
                return person;
            case InboundSettings.Refuse:
                var told = await answers.Refuse(passage, stop);
                passage.Ignore(store, Name, told ? "Nobody has this address; its owner was told so." : "Nobody has this address.");
                return null;
            default:
                passage.Ignore(store, Name, "Nobody has this address.");
                return null;
        }
    }
}
