using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.Sessions;

/// <summary>Signs a person in, in one browser, and hands back the secret for its cookie. What the browser held before ends.</summary>
public sealed class StartSession(Store store, SessionBook book, TimeProvider clock) : IFeature<StartSession.Request, string>
{
    /// <summary>How long a browser stays signed in that was asked to: 30 days, and 7 days unused.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan Brief = TimeSpan.FromHours(24);

    public sealed record Request(Id<Person> Person, string How, Caller Caller, bool Keep = false, string? Before = null);

    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        var session = new Session
        {
            Person = request.Person,
            Hash = Secret.Hash(secret),
            StartedAt = now,
            EndsAt = now + (request.Keep ? Kept : Brief),
            IdleMinutes = request.Keep ? 7 * 24 * 60 : 8 * 60,
            How = request.How,
            Address = request.Caller.Address,
            Browser = request.Caller.Browser,
        };
        if (request.Before is { } before && Secret.Looks(before) && Secret.Hash(before) is var hash)
            store.RemoveRange(await store.Sessions.Where(row => row.Hash == hash).ToListAsync(stop));
        store.Add(session);
        store.Announce(new SessionStarted(request.Person, session.Id, request.How, request.Caller.Address), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
        return secret;
    }
}
