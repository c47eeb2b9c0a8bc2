using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Design.Outages;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceObjectives;

/// <summary>
/// Measures every minute the budgets in force of which there is news, that burn, are spent, or whose service is away, and all of them every ten minutes; and says when one burns
/// too fast, is spent, or has recovered.
/// </summary>
public sealed class MeasureBudgets(Store store, ReadBudgets read, BudgetNews news, TimeProvider clock) : IChore
{
    private const int MostTurns = 3;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken stop)
    {
        var inForce = store.ServiceObjectives.Where(objective => objective.State == ObjectiveLife.InForce);
        try
        {
            await UntilSaved(await news.Take(stop) is { } changed ? await Concerned(inForce, changed, stop) : inForce, stop);
        }
        catch
        {
            news.Forget();
            throw;
        }
    }

    private async Task<IQueryable<ServiceObjective>> Concerned(IQueryable<ServiceObjective> inForce, IReadOnlySet<RecordKey> changed, CancellationToken stop)
    {
        var outages = Of<Outage>(changed, OutageKind.Kind);
        var services = await store.Outages.AsNoTracking().Where(outage => EF.Parameter(outages).Contains(outage.Id) || (outage.EndedAt == null && outage.State != OutageLife.Withdrawn))
            .Select(outage => outage.Service).Distinct().ToArrayAsync(stop);
        var objectives = Of<ServiceObjective>(changed, ObjectiveKind.Kind);
        return inForce.Where(each => each.Burning || each.Spent || EF.Parameter(objectives).Contains(each.Id) || EF.Parameter(services).Contains(each.Service));
    }

    private static Id<T>[] Of<T>(IEnumerable<RecordKey> changed, RecordKind kind) where T : Record<T> => [.. changed.Where(key => key.Kind == kind.Name).Select(key => new Id<T>(key.Id))];

    /// <summary>Measures some at once, after they were changed.</summary>
    internal Task Now(IReadOnlyCollection<Id<ServiceObjective>> some, CancellationToken stop) => UntilSaved(store.ServiceObjectives.Where(objective => some.Contains(objective.Id)), stop);

    /// <summary>Where somebody changes an objective meanwhile, it is measured anew; at the latest the next minute does.</summary>
    private async Task UntilSaved(IQueryable<ServiceObjective> which, CancellationToken stop)
    {
        for (var turn = 1; turn <= MostTurns; turn++)
        {
            try
            {
                await Measure(which, stop);
                return;
            }
            catch (Stale)
            {
                store.Forget();
            }
        }
    }

    private async Task Measure(IQueryable<ServiceObjective> which, CancellationToken stop)
    {
        var (objectives, now) = (await which.OrderBy(objective => objective.Serial).ToListAsync(stop), clock.GetUtcNow());
        if (objectives.Count == 0)
            return;
        var windows = objectives.Select(objective => objective.Terms.Window.At(now)).ToList();
        var longest = TimeSpan.FromMinutes(objectives.SelectMany(objective => objective.BurnAlerts).Select(alert => alert.LongMinutes).DefaultIfEmpty().Max());
        var from = windows.Min(window => window.From);
        var inputs = await read.Of(objectives, from < now - longest ? from : now - longest, windows.Max(window => window.To), stop);
        foreach (var objective in objectives)
            Measure(objective, inputs[objective.Id], now);
        await store.SaveChangesAsync(stop);
    }

    private void Measure(ServiceObjective objective, BudgetInput input, DateTimeOffset now)
    {
        if (objective.State != ObjectiveLife.InForce)
        {
            (objective.BudgetRemaining, objective.BurnRate) = (null, null);
            return;
        }

        var terms = objective.Terms;
        var state = ErrorBudget.Of(terms, input, now);
        (objective.BudgetRemaining, objective.BurnRate) = (Math.Round(state.Remaining, 6), Math.Round(ErrorBudget.BurnRate(terms, input, now, Hour), 3));
        var alert = objective.BurnAlerts.FirstOrDefault(each => each.Sounds(terms, input, now));
        var (wasBurning, wasSpent, spent) = (objective.Burning, objective.Spent, state.Remaining <= 0 && state.Used > 0);
        objective.Find(alert is not null, spent);
        var by = Actor.System("error budgets");
        if (alert is not null && !wasBurning)
            store.Announce(new ErrorBudgetBurnStarted(objective.Id, alert, state.Remaining), by);
        if (spent && !wasSpent)
            store.Announce(new ErrorBudgetSpent(objective.Id, state.Remaining), by);
        if ((wasBurning && alert is null) || (wasSpent && !spent))
            store.Announce(new ErrorBudgetRecovered(objective.Id, state.Remaining), by);
    }
}
