using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>Changes a role; whoever does it must hold what the role allows, before and after.</summary>
public sealed class EditRole(Store store, House house, Actors actors) : IFeature<EditRole.Request>
{
    public sealed record Request(Id<Role> Role, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("roles.edit");
        var role = await store.Roles.SingleOrDefaultAsync(row => row.Id == request.Role, stop) ?? throw new Missing("role");
        var before = role.Grants;
        request.Patch.Take<string>("name", name => role.Name = PersonRules.Name(name));
        request.Patch.Take<string>("description", description => role.Description = description ?? "");
        request.Patch.Take<List<string>>("grants", grants => role.Grants = GrantText.Tidy(grants));
        house.Demand(GrantText.Rights(role.Grants.Except(before)), "grants");
        if (!by.Holds(before.Concat(role.Grants).Select(GrantText.Read)))
            throw new Forbidden("roles.edit");
        if (role.Standard == StandardRole.Administrator && !role.Grants.Contains(GrantText.Of(Grant.All)))
            throw new Refused("The administrators' role allows everything: give people another role instead.", "grants");
        if (await store.Roles.AnyAsync(other => other.Name == role.Name && other.Id != role.Id, stop))
            throw new Refused("Another role has this name.", "name");
        store.Announce(new RoleEdited(role.Id), by);
        await store.SaveChangesAsync(stop);
        actors.ForgetAll();
    }
}
