using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Persons;
using Tandem.People.WorkingTime;

namespace Tandem.People.Teams;

/// <summary>Forms a team.</summary>
public sealed class CreateTeam(Store store) : IFeature<CreateTeam.Request, Team>
{
    public sealed record Request(
        string Name,
        string? Description = null,
        Id<Person>? Lead = null,
        string? Email = null,
        string? Zone = null,
        string? Hours = null,
        Id<Calendar>? Calendar = null,
        CustomValues? Custom = null);

    public async Task<Team> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.create");
        var team = new Team
        {
            Name = PersonRules.Name(request.Name),
            Description = request.Description ?? "",
            Lead = request.Lead,
            Email = PersonRules.Email(request.Email),
            Zone = PersonRules.Zone(request.Zone),
            Hours = WorkingWeek.Tidy(request.Hours),
            Calendar = request.Calendar,
            Custom = request.Custom ?? CustomValues.None,
        };
        await TeamRules.DemandFree(store, team, stop);
        store.Add(team);
        store.Announce(new TeamFormed(team.Id), by);
        await store.SaveChangesAsync(stop);
        return team;
    }
}
