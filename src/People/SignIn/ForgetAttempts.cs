using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>Clears away counters that have faded.</summary>
public sealed class ForgetAttempts(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 1000;

    public static TimeSpan Every => TimeSpan.FromMinutes(20);

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var faded = now - Attempts.Memory;
        store.RemoveRange(await store.Set<Attempt>().Where(row => row.Since < faded && row.BlockedUntil < now).Take(AtOnce).ToListAsync(stop));
        await store.SaveChangesAsync(stop);
    }
}
