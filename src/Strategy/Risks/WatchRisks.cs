using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Finds risks that nobody looked at again by the day that was said, and those that are accepted no more, so that their owners are told once.</summary>
public sealed class WatchRisks(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;
    private static readonly Actor Tandem = Actor.System("risk reviews");

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        var today = RiskDay.Today(clock);
        var accepted = await store.Risks.Where(risk => risk.State == RiskLife.Accepted && risk.AcceptedUntil != null).Select(risk => new { risk.Id, Day = risk.AcceptedUntil! }).ToListAsync(stop);
        await Each([.. accepted.Where(risk => IsPast(risk.Day)).Select(risk => risk.Id)], risk =>
        {
            var until = risk.AcceptedUntil ?? "";
            if (risk.State != RiskLife.Accepted || !IsPast(until))
                return;
            risk.Expire();
            store.Announce(new RiskAcceptanceExpired(risk.Id, until), Tandem);
        }, stop);
        var waiting = await store.Risks.Where(risk => risk.State != RiskLife.Closed && !risk.ReviewOverdue && risk.NextReview != null).Select(risk => new { risk.Id, Day = risk.NextReview! }).ToListAsync(stop);
        await Each([.. waiting.Where(risk => IsPast(risk.Day)).Select(risk => risk.Id)], risk =>
        {
            if (risk.IsOver || risk.ReviewOverdue || risk.NextReview is not { } due || !IsPast(due))
                return;
            risk.FallDue();
            store.Announce(new RiskReviewOverdue(risk.Id, due), Tandem);
        }, stop);

        bool IsPast(string day) => string.CompareOrdinal(day, today) < 0;
    }

    /// <summary>Where somebody changes one meanwhile, it is looked at in the next hour.</summary>
    private async Task Each(IReadOnlyList<Id<Risk>> ids, Action<Risk> change, CancellationToken stop)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var risk in await store.Risks.Where(risk => EF.Parameter(some).Contains(risk.Id)).OrderBy(risk => risk.Serial).ToListAsync(stop))
                change(risk);
            try
            {
                await store.SaveChangesAsync(stop);
            }
            catch (Stale)
            {
                store.Forget();
            }
        }
    }
}
