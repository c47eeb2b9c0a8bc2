using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>
/// Slows down guessing. What is counted is always an account together with the address that tries it: whoever guesses from one place
/// never locks the owner out of another.
/// </summary>
public sealed class Attempts(Store store, TimeProvider clock)
{
    private const int Free = 5;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>How long a counter is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    public static string Of(string what, string who, Caller caller) => $"{what}\n{who}\n{caller.Address}";

    /// <exception cref="TooMany">It must wait.</exception>
    public async Task Demand(string what, CancellationToken stop)
    {
        var hash = Secret.Hash(what);
        var until = await store.Set<Attempt>().Where(row => row.What == hash).Select(row => row.BlockedUntil).SingleOrDefaultAsync(stop);
        if (until > clock.GetUtcNow())
            throw new TooMany(until - clock.GetUtcNow());
    }

    /// <summary>Counts a failure: five are free, then each doubles the wait.</summary>
    public Task Fail(string what, CancellationToken stop) => Count(what, (attempt, now) =>
    {
        attempt.Count++;
        attempt.Since = now;
        if (attempt.Count >= Free)
            attempt.BlockedUntil = now + TimeSpan.FromTicks(Math.Min(Longest.Ticks, Shortest.Ticks << Math.Min(attempt.Count - Free, 10)));
    }, stop);

    /// <summary>Counts a request where only so many are served within the hour.</summary>
    /// <exception cref="TooMany">The hour's share is used up.</exception>
    public Task Take(string what, int perHour, CancellationToken stop) => Count(what, (attempt, now) =>
    {
        if (attempt.Count >= perHour)
            throw new TooMany(attempt.Since + Memory - now);
        if (attempt.Count++ == 0)
            attempt.Since = now;
    }, stop);

    /// <summary>Forgets failures after a success.</summary>
    public Task Forgive(string what, CancellationToken stop) => Count(what, (attempt, _) => store.Remove(attempt), stop);

    /// <summary>Counts, and counts again where another request, or the clearing away, was faster.</summary>
    private async Task Count(string what, Action<Attempt, DateTimeOffset> count, CancellationToken stop)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            var now = clock.GetUtcNow();
            count(await Find(what, now, stop), now);
            try
            {
                await store.SaveChangesAsync(stop);
                return;
            }
            catch (Exception faster) when (faster is DbUpdateException or Stale)
            {
                store.Forget();
            }
        }
    }

    private async Task<Attempt> Find(string what, DateTimeOffset now, CancellationToken stop)
    {
        var hash = Secret.Hash(what);
        var attempt = await store.Set<Attempt>().SingleOrDefaultAsync(row => row.What == hash, stop);
        if (attempt is null)
            store.Add(attempt = new Attempt { What = hash, Since = now });
        else if (now - attempt.Since > Memory)
            (attempt.Count, attempt.Since) = (0, now);
        return attempt;
    }
}
