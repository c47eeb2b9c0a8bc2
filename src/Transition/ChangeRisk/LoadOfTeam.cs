using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>What else the team changes on the days around it.</summary>
public sealed class LoadOfTeam(Store store, Words say) : IRiskSource
{
    private const int MostPoints = 10, Each = 2;
    private static readonly TimeSpan Around = TimeSpan.FromHours(24);

    public async Task<IReadOnlyList<RiskFactor>> Of(Change change, CancellationToken stop)
    {
        if (change is not { Team: { } team, PlannedStart: { } start, PlannedEnd: { } end })
            return [new("load", "Load of the team", 2, MostPoints, say["No team or no time is named yet."])];
        var (from, to) = (start - Around, end + Around);
        var others = await store.Changes.CountAsync(other => other.Team == team && other.PlannedStart >= from && other.PlannedStart < to && other.Id != change.Id && ChangeStore.Planned.Contains(other.State), stop);
        return [new("load", "Load of the team", Math.Min(MostPoints, others * Each), MostPoints, say.Many(others, "The team has {0} other change within a day of it.", "The team has {0} other changes within a day of it."))];
    }
}
