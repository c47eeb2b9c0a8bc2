using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>
/// Says what is due, once and never early: each clock is computed again from its facts at that moment, so that what is no longer true is not said. The one job
/// for all clocks, set to the earliest of their next moments.
/// </summary>
public sealed class SoundDueClocks(IServiceScopeFactory scopes, JobSchedule jobs, Store store, TimeProvider clock, ILogger<SoundDueClocks> log) : IJob<SoundDueClocks.Order>
{
    public const string Key = "service levels: the next due moment";
    private const int AtOnce = 200;
    private const int MostAttempts = 8;

    public sealed record Order;

    public async Task Run(Order request, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var now = clock.GetUtcNow();
            var due = await store.OpenClocks.AsNoTracking().Where(row => row.NextAt <= now).OrderBy(row => row.NextAt).Take(AtOnce).Select(row => row.Id).ToListAsync(stop);
            foreach (var row in due)
                await Sound(row, stop);
            if (due.Count == 0 && await SetNext(stop))
                return;
        }
    }

    private async Task Sound(Guid row, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<DueClock>(scope.ServiceProvider).Sound(row, stop);
        }
        catch (Stale)
        {
            // Something happened to it at this moment: it is looked at again.
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "A due clock could not be told; trying again later");
            await PutOff(row, stop);
        }
    }

    private async Task PutOff(Guid row, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<Store>();
        if (await own.OpenClocks.SingleOrDefaultAsync(each => each.Id == row, stop) is not { } waiting)
            return;
        waiting.TryAgain(clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, Math.Min(waiting.Attempts + 1, MostAttempts))));
        await own.SaveChangesAsync(stop);
    }

    private async Task<bool> SetNext(CancellationToken stop)
    {
        store.Forget();
        if (await store.OpenClocks.MinAsync(row => row.NextAt, stop) is not { } next)
            return true;
        try
        {
            // A record that changes at this moment may have asked for an earlier one.
            await jobs.Hasten(new Order(), next, Key, stop);
            await store.SaveChangesAsync(stop);
            return true;
        }
        catch (Stale)
        {
            return false;
        }
    }
}
