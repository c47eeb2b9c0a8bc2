using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Design.WhatIfRuns;

/// <summary>Forgets what-ifs that were asked a month ago.</summary>
public sealed class ForgetWhatIfs(Store store, TimeProvider clock) : IChore
{
    /// <summary>Days for which an answer is kept.</summary>
    public const int KeptDays = 30;

    private const int AtOnce = 100;

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken stop)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(KeptDays);
        while (await store.Set<WhatIfRun>().Where(run => run.AskedAt < before).OrderBy(run => run.AskedAt).Take(AtOnce).ToListAsync(stop) is { Count: > 0 } old)
        {
            store.RemoveRange(old);
            await store.SaveChangesAsync(stop);
        }
    }
}
