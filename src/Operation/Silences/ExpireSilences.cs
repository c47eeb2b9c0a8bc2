using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Silences;

/// <summary>Writes down that silences are over whose end has passed.</summary>
public sealed class ExpireSilences(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken stop) => store.InStretches(AtOnce, () => Expire(stop), stop);

    private async Task<int> Expire(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var over = await store.Set<Silence>().Where(silence => silence.State == SilenceLife.Current && silence.EndsAt <= now).OrderBy(silence => silence.EndsAt).Take(AtOnce).ToListAsync(stop);
        foreach (var silence in over)
        {
            silence.Expire(now);
            store.Announce(new SilenceExpired(silence.Id), Actor.System("the end of a silence"));
        }

        return over.Count;
    }
}
