using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Treaties;

/// <summary>Looks every minute at the budgets that were measured, and moves the treaties in force to the stage that they say.</summary>
public sealed class MoveStages(Store store, TimeProvider clock) : IChore
{
    /// <summary>Treaties that are looked at in one turn.</summary>
    private const int Most = 1_000;

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task Run(CancellationToken stop) => Move(store.Treaties.Where(treaty => treaty.State == TreatyLife.InForce), stop);

    /// <summary>Looks at one at once, after it was signed.</summary>
    internal Task Now(Id<Treaty> one, CancellationToken stop) => Move(store.Treaties.Where(treaty => treaty.Id == one && treaty.State == TreatyLife.InForce), stop);

    /// <summary>Where somebody changes a treaty meanwhile, the next minute does it.</summary>
    private async Task Move(IQueryable<Treaty> which, CancellationToken stop)
    {
        var treaties = await which.OrderBy(treaty => treaty.Serial).Take(Most).ToListAsync(stop);
        if (treaties.Count == 0)
            return;
        List<Id<ServiceObjective>> ids = [.. treaties.SelectMany(treaty => treaty.ServiceObjectives).Distinct()];
        var budgets = await store.ServiceObjectives.AsNoTracking().Where(objective => ids.Contains(objective.Id) && objective.State == ObjectiveLife.InForce && objective.BudgetRemaining != null)
            .Select(objective => new { objective.Id, objective.Serial, Left = objective.BudgetRemaining!.Value }).ToDictionaryAsync(objective => objective.Id, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        foreach (var treaty in treaties)
        {
            if (treaty.ServiceObjectives.Where(budgets.ContainsKey).Select(each => budgets[each]).MinBy(each => each.Left) is { } lowest)
                Move(treaty, lowest.Left, ObjectiveKind.Kind.NumberOf(lowest.Serial), now);
        }

        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (Stale)
        {
            store.Forget();
        }
    }

    private void Move(Treaty treaty, double budget, string objective, DateTimeOffset now)
    {
        var (from, to) = (treaty.Stage, TreatyStages.Next(treaty.Stages, treaty.Stage, budget));
        if (from == to)
            return;
        treaty.Move(to, budget, now);
        store.Announce(new TreatyStageMoved(treaty.Id, from, to, budget, objective, TreatyStages.Why(treaty.Stages, from, to, budget, objective)), Actor.System("treaties"));
    }
}
