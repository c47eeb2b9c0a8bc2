using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Roles;

/// <summary>Takes a retired role into use again.</summary>
public sealed class RestoreRole(Store store, Actors actors) : IFeature<RestoreRole.Request>
{
    public sealed record Request(Id<Role> Role);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("roles.edit");
        var role = await store.Roles.SingleOrDefaultAsync(row => row.Id == request.Role, stop) ?? throw new Missing("role");
        if (!by.Holds(role.Grants.Select(GrantText.Read)))
            throw new Forbidden("roles.edit");

        role.Move(Role.InUse);
        store.Announce(new RoleRestored(role.Id), by);
        await store.SaveChangesAsync(stop);
        actors.ForgetAll();
    }
}
