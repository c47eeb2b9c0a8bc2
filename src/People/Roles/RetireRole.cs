using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Roles;

/// <summary>Takes a role out of use: whoever holds it can do what it allows no more.</summary>
public sealed class RetireRole(Store store, Actors actors) : IFeature<RetireRole.Request>
{
    public sealed record Request(Id<Role> Role);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("roles.edit");
        var role = await store.Roles.SingleOrDefaultAsync(row => row.Id == request.Role, stop) ?? throw new Missing("role");
        if (!by.Holds(role.Grants.Select(GrantText.Read)))
            throw new Forbidden("roles.edit");
        if (role.Standard is StandardRole.Administrator or StandardRole.Requester)
            throw new Refused("Tandem cannot do without this role.");
        role.Move(Role.Retired);
        store.Announce(new RoleRetired(role.Id), by);
        await store.SaveChangesAsync(stop);
        actors.ForgetAll();
    }
}
