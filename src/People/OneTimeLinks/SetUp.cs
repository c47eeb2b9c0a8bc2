using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.OneTimeLinks;

/// <summary>Makes the first administrator of a site, once, behind the link that its first start printed.</summary>
public sealed class SetUp(Store store, LinkBook links, Passwords passwords, Actors actors, TimeProvider clock) : IFeature<SetUp.Request, Person>
{
    public sealed record Request(string Secret, string? Name, string? UserName, string? Email, string? Password);

    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (await store.HasAdministrator(stop))
            throw new Missing("page");
        var link = await links.Find(LinkPurpose.SetUp, request.Secret, stop);
        var role = await store.Roles.AsNoTracking().SingleAsync(role => role.Standard == StandardRole.Administrator, stop);
        var person = new Person
        {
            Name = PersonRules.Name(request.Name),
            UserName = PersonRules.UserName(request.UserName) ?? throw new Refused("Choose a user name.", nameof(request.UserName)),
            Email = PersonRules.Email(request.Email),
        };
        await PersonRules.DemandFree(store, person, stop);
        var account = new Account { Person = person.Id };
        passwords.Set(account, request.Password, person);
        store.Add(person);
        store.Add(account);
        store.Add(new RoleAssignment { Person = person.Id, Role = role.Id, Since = clock.GetUtcNow() });
        links.Use(link);
        var self = new Actor(person.Id.Value, person.Name);
        store.Announce(new PersonCreated(person.Id), self);
        store.Announce(new RoleGiven(person.Id, role.Id, role.Name, null), self);
        await store.SaveChangesAsync(stop);
        actors.ForgetAll();
        return person;
    }
}
