using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;

namespace Tandem.People.Sessions;

/// <summary>Ends one session: one's own, or as an administrator anybody's of lesser rank.</summary>
public sealed class EndSession(Store store, SessionBook book, Actors actors) : IFeature<EndSession.Request>
{
    public sealed record Request(Guid Session);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var session = await store.Sessions.SingleOrDefaultAsync(row => row.Id == request.Session, stop);
        if (session is null || (by.Person != session.Person.Value && !by.May("people.disable")))
            throw new Missing("session");
        await actors.DemandRankOver(session.Person, by, stop);
        store.Remove(session);
        store.Announce(new SessionEnded(session.Person, session.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
