using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.OneTimeLinks;

/// <summary>Invites a person by mail to choose a password. Where no mail can be sent, the link is handed back for whoever invited.</summary>
public sealed class InvitePerson(Store store, LinkBook links, Actors actors, SiteAddress site, IPostman postman, JobSchedule jobs, TimeProvider clock) : IFeature<InvitePerson.Request, string?>
{
    public sealed record Request(Id<Person> Person);

    public async Task<string?> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("people.edit");
        var person = await Person.Kind.Within(by.ReachOf("people.edit"), store.People.AsNoTracking()).SingleOrDefaultAsync(row => row.Id == request.Person, stop)
            ?? throw new Missing("person");
        await actors.DemandRankOver(person.Id, by, stop);
        if (!person.IsActive || person.UserName is null)
            throw new Refused("Only an active person with a user name can be invited.");
        if (await postman.CanCarry(stop))
        {
            if (person.Email is null)
                throw new Refused("Give the person an e-mail address first.");
            await jobs.Add(new SendInvitation.Request(person.Id, by.Person, by.Name), clock.GetUtcNow(), stop: stop);
            await store.SaveChangesAsync(stop);
            return null;
        }

        var link = site.Of(await links.Make(LinkPurpose.Invitation, person.Id, stop));
        store.Announce(new PersonInvited(person.Id), by);
        await store.SaveChangesAsync(stop);
        return link;
    }
}
