using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.Tokens;

/// <summary>Knows which tokens are good and what each may. An answer is at most two seconds old, on every node.</summary>
public sealed class TokenBook(IServiceScopeFactory scopes, Actors actors, Uses uses, TimeProvider clock)
{
    public const string Prefix = "tdm_";
    private readonly Recent<string, KnownToken> recent = new(clock, Actors.Freshness);

    /// <summary>What a token opens; null: nothing.</summary>
    /// <param name="userName">Whose token it is said to be; null: nobody said it.</param>
    public async ValueTask<OpenedToken?> Open(string presented, string address, string? userName = null)
    {
        if (!presented.StartsWith(Prefix, StringComparison.Ordinal) || !Secret.Looks(presented.AsSpan(Prefix.Length)))
            return null;
        var hash = Secret.Hash(presented);
        var token = await recent.Find(Convert.ToHexString(hash), _ => Read(hash));
        if (token is null || token.ExpiresAt <= clock.GetUtcNow() || (userName is not null && token.UserName != PersonRules.Fold(userName)) || await actors.Of(token.Person) is not { } actor)
            return null;
        await uses.Note(token.Id, address);
        return new(actor with { Grants = TokenScopes.Within(actor.Grants, token.Scopes) }, token.Scopes, token.ExpiresAt);
    }

    public void Forget() => recent.Clear();

    private async Task<KnownToken?> Read(byte[] hash)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var token = await store.ApiTokens.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash);
        if (token is null)
            return null;
        var userName = await store.People.Where(person => person.Id == token.Person).Select(person => person.UserName).SingleOrDefaultAsync();
        return new(token.Id, token.Person, userName, token.Scopes, token.ExpiresAt);
    }
}
