using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.Sessions;

/// <summary>Ends all sessions of a person, but the one they are in where that is named.</summary>
public sealed class EndSessions(Store store, SessionBook book, Actors actors) : IFeature<EndSessions.Request>
{
    public sealed record Request(Id<Person> Person, Guid? Except = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (by.Person != request.Person.Value)
            by.Demand("people.disable");
        await actors.DemandRankOver(request.Person, by, stop);
        var sessions = await store.Sessions.Where(row => row.Person == request.Person && row.Id != request.Except).ToListAsync(stop);
        foreach (var session in sessions)
        {
            store.Remove(session);
            store.Announce(new SessionEnded(session.Person, session.Id), by);
        }

        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
