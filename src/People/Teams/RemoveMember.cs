using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.Teams;

/// <summary>Takes a person out of a team.</summary>
public sealed class RemoveMember(Store store, Actors actors) : IFeature<RemoveMember.Request>
{
    public sealed record Request(Id<Team> Team, Id<Person> Person);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("teams.edit");
        if (!await Team.Kind.Within(by.ReachOf("teams.edit"), store.Teams).AnyAsync(team => team.Id == request.Team, stop))
            throw new Missing("team");
        var membership = await store.Memberships.SingleOrDefaultAsync(row => row.Team == request.Team && row.Person == request.Person, stop);
        if (membership is null)
            return;
        var name = await store.People.Where(person => person.Id == request.Person).Select(person => person.Name).SingleAsync(stop);
        store.Remove(membership);
        store.Announce(new TeamLeft(request.Team, request.Person, name), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(request.Person);
    }
}
