using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Problems;

/// <summary>Closes resolved problems whose incidents have stopped.</summary>
public sealed class CloseQuietProblems(Store store, CloseProblem close, SiteSettings settings, TimeProvider clock) : IChore
{
    /// <summary>After so many days without a new incident a resolved problem is closed by itself; 0: never.</summary>
    public static readonly Setting<int> Days = new(
        "problems.quietDays", "Problems", "Quiet days until a problem is closed",
        "A resolved problem of which no incident is open, and none has begun for so many days, is closed by itself. 0: never.", 30, value => value is >= 0 and <= 365 ? null : "Use a number from 0 to 365.");

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        if (await settings.Get(Days, stop) is not (> 0 and var days))
            return;
        var since = clock.GetUtcNow().AddDays(-days);
        var waiting = await store.Problems.AsNoTracking().Where(problem => problem.State == ProblemLife.Resolved && problem.ResolvedAt <= since).Select(problem => problem.Id).ToListAsync(stop);
        foreach (var problem in waiting)
        {
            if (await Stopped(problem, since, stop))
                await Close(problem, stop);
        }
    }

    private async Task<bool> Stopped(Id<Problem> problem, DateTimeOffset since, CancellationToken stop)
    {
        var caused = await store.IncidentsOf(problem, stop);
        return !await store.Incidents.AnyAsync(incident => caused.Contains(incident.Id) && (incident.OpenedAt > since || incident.Open), stop);
    }

    private async Task Close(Id<Problem> problem, CancellationToken stop)
    {
        try
        {
            await close.Run(new(problem), Actor.System("its incidents have stopped"), stop);
        }
        catch (Exception late) when (late is Stale or NoSuchMove)
        {
            // Somebody takes it up again at this moment.
            store.Forget();
        }
    }
}
