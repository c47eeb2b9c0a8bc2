using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>Mails an invitation. The link is made only now, so that it waits nowhere; whoever may no longer come in gets none.</summary>
public sealed class SendInvitation(Store store, LinkBook links, SiteAddress site, IPostman postman) : IJob<SendInvitation.Request>
{
    /// <param name="By">Whoever invites.</param>
    public sealed record Request(Id<Person> Person, Guid? By, string ByName);

    public async Task Run(Request request, CancellationToken stop)
    {
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Person, stop);
        if (person is not { IsActive: true, UserName: not null, Email: not null } || !await postman.CanCarry(stop))
            return;
        var link = site.Of(await links.Make(LinkPurpose.Invitation, person.Id, stop));
        store.Announce(new PersonInvited(person.Id), new Actor(request.By, request.ByName));
        await store.SaveChangesAsync(stop);
        await postman.Carry(new(person.Email, $"{request.ByName} invites you", $"""
            Good day {person.Name},

            you are invited to sign in as "{person.UserName}". Choose your password here:

            {link}

            The link works once, for 72 hours.
            """), stop);
    }
}
