using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.People.Roles;

/// <summary>Sees to it that the standard roles exist and have been offered every right the practices suggest for them, each once.</summary>
public sealed class FurnishRoles(Store store, House house, Actors actors) : IFeature<FurnishRoles.Request>
{
    private static readonly Dictionary<StandardRole, (string Name, string Description)> Words = new()
    {
        [StandardRole.Administrator] = ("Administrator", "May do everything."),
        [StandardRole.Agent] = ("Service desk agent", "Answers at the service desk: takes every request and sees it through."),
        [StandardRole.Member] = ("Team member", "Does the work that reaches the team."),
        [StandardRole.Manager] = ("Manager", "Leads teams, owns services, approves and reads the measures."),
        [StandardRole.Requester] = ("Requester", "Everybody: asks for help, follows and replies."),
        [StandardRole.Auditor] = ("Auditor", "Reads everything, changes nothing."),
    };

    public sealed record Request;

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var roles = await store.Roles.Where(role => role.Standard != null).ToListAsync(stop);
        var suggestions = house.Practices.SelectMany(practice => practice.Suggestions)
            .Append((Role: StandardRole.Administrator, Grant: Grant.All))
            .Append((Role: StandardRole.Auditor, Grant: new Grant("*.read", GrantScope.Everywhere)))
            .ToLookup(pair => pair.Role, pair => GrantText.Of(pair.Grant));
        foreach (var (standard, (name, description)) in Words)
        {
            var role = roles.Find(role => role.Standard == standard);
            var fresh = suggestions[standard].Except(role?.Offered ?? []).ToList();
            if (role is null)
            {
                role = new Role { Name = name, Description = description, Standard = standard, Grants = GrantText.Tidy(fresh), Offered = fresh };
                store.Add(role);
                store.Announce(new RoleCreated(role.Id), by);
            }
            else if (fresh.Count > 0)
            {
                role.Grants = GrantText.Tidy([.. role.Grants, .. fresh]);
                role.Offered = [.. role.Offered, .. fresh];
                store.Announce(new RoleEdited(role.Id), by);
            }

            if (fresh.Count > 0 || role.Version == 0)
                await store.SaveChangesAsync(stop);
        }

        actors.ForgetAll();
    }
}
