using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.People.Teams;

/// <summary>What must be true of every team.</summary>
internal static class TeamRules
{
    public static async Task DemandFree(Store store, Team team, CancellationToken stop)
    {
        if (await store.Teams.AnyAsync(other => other.Name == team.Name && other.Id != team.Id, stop))
            throw new Refused("Another team has this name.", "name");
    }
}
