using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.Tokens;

/// <summary>Makes an API token and hands it back: it is shown this once.</summary>
public sealed class IssueToken(Store store, House house, TimeProvider clock) : IFeature<IssueToken.Request, string>
{
    public sealed record Request(Id<Person> Person, string Name, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt = null);

    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (by.Person != request.Person.Value && !by.Holds([Grant.All]))
            throw new Forbidden("people.tokens");
        var now = clock.GetUtcNow();
        if (request.ExpiresAt <= now)
            throw new Refused("Let it expire in the future.", nameof(request.ExpiresAt));
        if (!await store.People.AnyAsync(person => person.Id == request.Person && person.State == Person.Active, stop))
            throw new Missing("person");
        var scopes = TokenScopes.Read(request.Scopes);
        house.Demand(scopes, "scopes");
        var secret = TokenBook.Prefix + Secret.New();
        var token = new ApiToken
        {
            Person = request.Person,
            Name = PersonRules.Name(request.Name),
            Hash = Secret.Hash(secret),
            Scopes = scopes,
            IssuedAt = now,
            ExpiresAt = request.ExpiresAt,
        };
        store.Add(token);
        store.Announce(new TokenIssued(request.Person, token.Id, token.Name, token.Scopes, token.ExpiresAt), by);
        await store.SaveChangesAsync(stop);
        return secret;
    }
}
