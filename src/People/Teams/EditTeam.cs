using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Persons;
using Tandem.People.WorkingTime;

namespace Tandem.People.Teams;

/// <summary>Changes what is known about a team.</summary>
public sealed class EditTeam(Store store) : IFeature<EditTeam.Request>
{
    public sealed record Request(Id<Team> Team, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.edit");
        var team = await Team.Kind.Within(by.ReachOf("teams.edit"), store.Teams).SingleOrDefaultAsync(row => row.Id == request.Team, stop)
            ?? throw new Missing("team");
        var patch = request.Patch;
        patch.Take<string>("name", name => team.Name = PersonRules.Name(name));
        patch.Take<string>("description", description => team.Description = description ?? "");
        patch.Take<Id<Person>?>("lead", lead => team.Lead = lead);
        patch.Take<string>("email", email => team.Email = PersonRules.Email(email));
        patch.Take<string>("zone", zone => team.Zone = PersonRules.Zone(zone));
        patch.Take<string>("hours", hours => team.Hours = WorkingWeek.Tidy(hours));
        patch.Take<Id<Calendar>?>("calendar", calendar => team.Calendar = calendar);
        patch.Take<CustomValues>("custom", custom => team.Custom = custom ?? CustomValues.None);
        await TeamRules.DemandFree(store, team, stop);
        store.Announce(new TeamEdited(team.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
