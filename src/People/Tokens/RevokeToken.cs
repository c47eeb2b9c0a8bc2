using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;

namespace Tandem.People.Tokens;

/// <summary>Takes a token out of the world: one's own, or as an administrator anybody's of lesser rank.</summary>
public sealed class RevokeToken(Store store, TokenBook book, Actors actors) : IFeature<RevokeToken.Request>
{
    public sealed record Request(Guid Token);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var token = await store.ApiTokens.SingleOrDefaultAsync(row => row.Id == request.Token, stop);
        if (token is null || (by.Person != token.Person.Value && !by.May("people.disable")))
            throw new Missing("token");
        await actors.DemandRankOver(token.Person, by, stop);
        store.Remove(token);
        store.Announce(new TokenRevoked(token.Person, token.Id, token.Name), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
