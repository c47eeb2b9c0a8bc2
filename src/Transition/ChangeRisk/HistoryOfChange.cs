using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>How changes of the same items, or by the same team to the same service, went within the last year.</summary>
public sealed class HistoryOfChange(Store store, Words say, TimeProvider clock) : IRiskSource
{
    private const int MostPoints = 20, Looked = 200, Days = 365;

    public async Task<IReadOnlyList<RiskFactor>> Of(Change change, CancellationToken stop)
    {
        var outcomes = await Alike(change).OrderByDescending(other => other.ActualEnd).Take(Looked).Select(other => other.Outcome).ToListAsync(stop);
        var bad = outcomes.Count(outcome => outcome != ChangeOutcome.Successful);

        // One success and one failure are added to what was seen, so that few cases do not say too much (rule of succession).
        var points = (int)Math.Round(MostPoints * (bad + 1.0) / (outcomes.Count + 2));
        return
        [
            new("history", "History of like changes", points, MostPoints, outcomes.Count == 0
                ? say["Nothing like it was finished within a year: as likely bad as good."] : say["{0} of {1} like it did not go as planned within a year.", bad, outcomes.Count]),
        ];
    }

    private IQueryable<Change> Alike(Change change)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var finished = store.Changes.AsNoTracking().Where(other => other.ActualEnd > since && other.Outcome != null && other.Id != change.Id);
        if (change.Items.Count == 0)
            return finished.Where(other => other.Service == change.Service && other.Team == change.Team);
        var items = change.Items.ToArray();
        var touched = store.TouchedItems.Where(each => EF.Parameter(items).Contains(each.Item)).Select(each => each.Change);
        return finished.Where(other => touched.Contains(other.Id));
    }
}
