using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Teams;

/// <summary>Forms a dissolved team again.</summary>
public sealed class ReviveTeam(Store store) : IFeature<ReviveTeam.Request>
{
    public sealed record Request(Id<Team> Team);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.edit");
        var team = await Team.Kind.Within(by.ReachOf("teams.edit"), store.Teams).SingleOrDefaultAsync(row => row.Id == request.Team, stop)
            ?? throw new Missing("team");
        team.Move(Team.Active);
        store.Announce(new TeamRevived(team.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
