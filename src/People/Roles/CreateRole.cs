using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>Makes a role from rights its maker holds.</summary>
public sealed class CreateRole(Store store, House house) : IFeature<CreateRole.Request, Role>
{
    public sealed record Request(string Name, string? Description = null, IReadOnlyList<string>? Grants = null);

    public async Task<Role> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("roles.create");
        var role = new Role { Name = PersonRules.Name(request.Name), Description = request.Description ?? "", Grants = GrantText.Tidy(request.Grants) };
        house.Demand(GrantText.Rights(role.Grants), "grants");
        if (!by.Holds(role.Grants.Select(GrantText.Read)))
            throw new Forbidden("roles.create");
        if (await store.Roles.AnyAsync(other => other.Name == role.Name, stop))
            throw new Refused("Another role has this name.", nameof(request.Name));
        store.Add(role);
        store.Announce(new RoleCreated(role.Id), by);
        await store.SaveChangesAsync(stop);
        return role;
    }
}
