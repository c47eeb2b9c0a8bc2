using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.Teams;

/// <summary>Takes a person into a team; somebody already in it stays in it.</summary>
public sealed class AddMember(Store store, Actors actors, TimeProvider clock) : IFeature<AddMember.Request>
{
    public sealed record Request(Id<Team> Team, Id<Person> Person);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.edit");
        if (!await Team.Kind.Within(by.ReachOf("teams.edit"), store.Teams).AnyAsync(team => team.Id == request.Team, stop))
            throw new Missing("team");
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == request.Person, stop)
            ?? throw new Refused("There is no such person.", nameof(request.Person));
        if (await store.Memberships.AnyAsync(row => row.Team == request.Team && row.Person == request.Person, stop))
            return;
        store.Add(new Membership { Team = request.Team, Person = request.Person, Since = clock.GetUtcNow() });
        store.Announce(new TeamJoined(request.Team, request.Person, person.Name), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(request.Person);
    }
}
