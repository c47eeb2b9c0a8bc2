using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>Mails a person the link to set their password anew, if there is an active person of that name or address.</summary>
public sealed class SendReset(Store store, LinkBook links, SiteAddress site, IPostman postman) : IJob<SendReset.Request>
{
    /// <param name="Name">A user name or an e-mail address, as it was typed.</param>
    public sealed record Request(string Name);

    public async Task Run(Request request, CancellationToken stop)
    {
        var person = await store.People.AsNoTracking().FirstOrDefaultAsync(row => row.UserName == request.Name || row.Email == request.Name, stop);
        if (person is not { IsActive: true, UserName: not null, Email: not null } || !await postman.CanCarry(stop))
            return;
        var link = site.Of(await links.Make(LinkPurpose.Reset, person.Id, stop));
        store.Announce(new ResetRequested(person.Id), Actor.System("sign-in"));
        await store.SaveChangesAsync(stop);
        await postman.Carry(new(person.Email, "Your new password", $"""
            Good day {person.Name},

            somebody, hopefully you, asked for a new password for "{person.UserName}". Choose it here:

            {link}

            The link works once, for 30 minutes. If it was not you, nothing needs to be done.
            """), stop);
    }
}
