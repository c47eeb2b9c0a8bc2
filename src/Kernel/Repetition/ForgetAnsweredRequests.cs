using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Repetition;

/// <summary>Forgets the keys of requests answered more than 25 hours ago: an hour after they may be used anew, so that the two do not meet.</summary>
public sealed class ForgetAnsweredRequests(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 1000;
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken stop)
    {
        var before = clock.GetUtcNow() - AnsweredRequests.Kept - Grace;
        while (true)
        {
            var old = await store.Set<AnsweredRequest>().Where(request => request.At < before).OrderBy(request => request.At).Take(AtOnce).ToListAsync(stop);
            store.RemoveRange(old);
            await store.SaveChangesAsync(stop);
            store.Forget();
            if (old.Count < AtOnce)
                return;
        }
    }
}
