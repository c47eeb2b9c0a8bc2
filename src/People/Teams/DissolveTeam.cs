using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Teams;

/// <summary>Ends a team: it takes no more work; what it did stays readable.</summary>
public sealed class DissolveTeam(Store store) : IFeature<DissolveTeam.Request>
{
    public sealed record Request(Id<Team> Team);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.edit");
        var team = await Team.Kind.Within(by.ReachOf("teams.edit"), store.Teams).SingleOrDefaultAsync(row => row.Id == request.Team, stop)
            ?? throw new Missing("team");
        team.Move(Team.Dissolved);
        store.Announce(new TeamDissolved(team.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
