using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.OpenIdConnect;

/// <summary>Enters people whom an identity provider vouches for and whom nobody has entered yet, to be saved with their connection.</summary>
public sealed class Newcomers(Store store, TimeProvider clock)
{
    private const int MostNamesakes = 100;

    public async Task<Person> Enter(IdentityProvider provider, ProvenIdentity identity, CancellationToken stop)
    {
        var by = Actor.System("sign-in");
        var person = new Person
        {
            Name = identity.Name ?? identity.Shown,
            UserName = await FreeName(identity, stop),
            Email = identity.Email,
            Organisation = provider.Organisation ?? await HomeOf(identity.Email, stop),
        };
        store.Add(person);
        store.Announce(new PersonCreated(person.Id), by);
        if (provider.Role is { } id && await store.Roles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.State == Role.InUse, stop) is { } role)
        {
            store.Add(new RoleAssignment { Person = person.Id, Role = role.Id, Since = clock.GetUtcNow() });
            store.Announce(new RoleGiven(person.Id, role.Id, role.Name, null), by);
        }

        return person;
    }

    /// <summary>What the provider calls them, with a number behind it where somebody else is called that here; the name opens nothing.</summary>
    private async Task<string?> FreeName(ProvenIdentity identity, CancellationToken stop)
    {
        if ((Fit(identity.UserName) ?? Fit(identity.Email)) is not { } wanted)
            return null;
        for (var at = 1; at <= MostNamesakes; at++)
        {
            var name = at == 1 ? wanted : Fit(wanted + at.ToString(CultureInfo.InvariantCulture));
            if (name is not null && !await store.People.AnyAsync(row => row.UserName == name, stop))
                return name;
        }

        return null;
    }

    private static string? Fit(string? name)
    {
        try
        {
            return PersonRules.UserName(name);
        }
        catch (Refused)
        {
            return null;
        }
    }

    private async Task<Id<Organisation>?> HomeOf(string? email, CancellationToken stop)
    {
        var domain = email?[(email.LastIndexOf('@') + 1)..];
        return domain is null ? null : await store.Organisations.Where(row => row.MailDomain == domain && row.State == Organisation.Active)
            .Select(row => (Id<Organisation>?)row.Id).SingleOrDefaultAsync(stop);
    }
}
