using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.Sessions;

/// <summary>Knows which sessions are alive. An answer is at most two seconds old, on every node.</summary>
public sealed class SessionBook(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Recent<string, Session> recent = new(clock, Actors.Freshness);

    /// <summary>The living session that this cookie opens.</summary>
    public async ValueTask<Session?> Find(string secret)
    {
        if (!Secret.Looks(secret))
            return null;
        var hash = Secret.Hash(secret);
        var session = await recent.Find(Convert.ToHexString(hash), _ => Read(hash));
        return session is not null && session.EndsAt > clock.GetUtcNow() ? session : null;
    }

    public void Forget() => recent.Clear();

    private async Task<Session?> Read(byte[] hash)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var session = await store.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash);
        if (session is null)
            return null;
        var used = await store.LastUses.Where(row => row.Credential == session.Id).Select(row => (DateTimeOffset?)row.At).SingleOrDefaultAsync();
        return clock.GetUtcNow() - (used ?? session.StartedAt) < TimeSpan.FromMinutes(session.IdleMinutes + 1) ? session : null;
    }
}
