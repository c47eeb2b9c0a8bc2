using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>Takes a role away from a person; the last administrator stays one.</summary>
public sealed class TakeRole(Store store, Actors actors) : IFeature<TakeRole.Request>
{
    public sealed record Request(Id<Person> Person, Id<Role> Role, Id<Organisation>? Organisation = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("roles.assign");
        var role = await store.Roles.AsNoTracking().SingleOrDefaultAsync(role => role.Id == request.Role, stop)
            ?? throw new Refused("There is no such role.", nameof(request.Role));
        if (!by.Holds(role.Grants.Select(GrantText.Read)))
            throw new Forbidden("roles.assign");
        var assignment = await store.RoleAssignments
            .FirstOrDefaultAsync(row => row.Person == request.Person && row.Role == request.Role && row.Organisation == request.Organisation, stop);
        if (assignment is null)
            return;
        if (role.Standard == StandardRole.Administrator && await IsLast(request, stop))
            throw new Refused("Somebody must stay administrator: give the role to another person first.");
        store.Remove(assignment);
        store.Announce(new RoleTaken(request.Person, request.Role, role.Name, request.Organisation), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(request.Person);
    }

    private async Task<bool> IsLast(Request request, CancellationToken stop) => !await store.RoleAssignments
        .Where(row => row.Role == request.Role && row.Organisation == null && row.Person != request.Person)
        .Join(store.People.Where(person => person.State == Person.Active), row => row.Person, person => person.Id, (row, _) => row)
        .AnyAsync(stop);
}
