using Tandem.Kernel;
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

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named.</exception>
    public async Task<Team> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.create");
        var objections = new Objections();
        var team = new Team
        {
            Name = objections.Hear(() => PersonRules.Name(request.Name)),
            Description = request.Description ?? "",
            Lead = request.Lead,
            Email = objections.Hear(() => PersonRules.Email(request.Email)),
            Zone = objections.Hear(() => PersonRules.Zone(request.Zone)),
            Hours = objections.Hear(() => WorkingWeek.Tidy(request.Hours)),
            Calendar = request.Calendar,
            Custom = request.Custom ?? CustomValues.None,
        };
        await objections.Hear(() => TeamRules.DemandFree(store, team, stop));
        objections.Demand();
        store.Add(team);
        store.Announce(new TeamFormed(team.Id), by);
        await store.SaveChangesAsync(stop);
        return team;
    }
}
