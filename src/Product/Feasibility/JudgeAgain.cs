using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Product.Backlog;

namespace Tandem.Product.Feasibility;

/// <summary>Judges each day anew what was not judged since: days by which something is needed come nearer, and calls and interruptions grow old.</summary>
public sealed class JudgeAgain(Store store, Judge judge, TimeProvider clock) : IChore
{
    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken stop)
    {
        var today = IsoDay.Of(clock.GetUtcNow().ToUniversalTime());
        var items = await store.BacklogItems.Where(item => item.Open == EF.Parameter(true) && item.JudgedOn != null && item.JudgedOn != today)
            .OrderBy(item => item.JudgedOn).ThenBy(item => item.Serial).Take(FeasibilityDerivation.Most).Select(item => item.Id).ToListAsync(stop);
        if (items.Count == 0)
            return;
        try
        {
            await judge.Run(items, stop);
            await store.SaveChangesAsync(stop);
        }
        catch (Stale)
        {
            // Something changed at this moment, and is judged by that.
            store.Forget();
        }
    }
}
