using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>Gives a person a role, everywhere or for one organisation. Nobody gives more than they hold.</summary>
public sealed class GiveRole(Store store, Actors actors, TimeProvider clock) : IFeature<GiveRole.Request>
{
    public sealed record Request(Id<Person> Person, Id<Role> Role, Id<Organisation>? Organisation = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("roles.assign");
        var role = await store.Roles.AsNoTracking().SingleOrDefaultAsync(role => role.Id == request.Role, stop)
            ?? throw new Refused("There is no such role.", nameof(request.Role));
        if (!by.Holds(role.Grants.Select(GrantText.Read)))
            throw new Forbidden("roles.assign");
        if (!await store.People.AnyAsync(person => person.Id == request.Person, stop))
            throw new Missing("person");
        if (await store.RoleAssignments.AnyAsync(row => row.Person == request.Person && row.Role == request.Role && row.Organisation == request.Organisation, stop))
            return;
        store.Add(new RoleAssignment { Person = request.Person, Role = request.Role, Organisation = request.Organisation, Since = clock.GetUtcNow() });
        store.Announce(new RoleGiven(request.Person, request.Role, role.Name, request.Organisation), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(request.Person);
    }
}
