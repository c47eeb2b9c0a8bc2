using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.KeyMeasures;

/// <summary>Brings key results that follow a measure up to what is measured, a few times a day; what changed is told by a fact, and so its course is kept.</summary>
public sealed class MeasureKeyResults(Store store, KeyMeasureCatalogue catalogue, TimeProvider clock) : IChore
{
    /// <summary>Objectives that are looked at in one round: those that end first.</summary>
    private const int Most = 500;

    private readonly Dictionary<(string, Id<Service>?), decimal?> measured = [];

    public static TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken stop)
    {
        var open = ObjectiveLife.Life.Open.ToArray();
        var following = await store.Objectives.AsNoTracking().Where(objective => EF.Parameter(open).Contains(objective.State)).OrderBy(objective => objective.Until).ThenBy(objective => objective.Serial)
            .Take(Most).Select(objective => new { objective.Id, objective.KeyResults }).ToListAsync(stop);
        foreach (var id in following.Where(each => each.KeyResults.Exists(result => result.Measure.Length > 0)).Select(each => each.Id))
        {
            try
            {
                await Now(id, Actor.System("key results"), stop);
            }
            catch (Stale)
            {
                // Somebody changes it at this moment; the next round comes.
            }

            store.Forget();
        }
    }

    /// <summary>Measures the key results of one objective. After the last day of its period they stay as they were.</summary>
    internal async Task Now(Id<Objective> id, Actor by, CancellationToken stop)
    {
        var (objective, now) = (await store.Objective(id, stop), Moments.ToMicrosecond(clock.GetUtcNow()));
        if (objective.IsOver || (objective.Until is { } until && IsoDay.TryRead(until, out var last) && now >= new DateTimeOffset(last.AddDays(2), default, TimeSpan.Zero)))
            return;
        var changed = false;
        foreach (var result in objective.KeyResults.Where(each => each.Measure.Length > 0).ToList())
        {
            var key = (result.Measure, result.Service);
            if (!measured.TryGetValue(key, out var value))
                measured[key] = value = await catalogue.Value(result.Measure, result.Service, now, stop);
            if (value is not { } figure || (result.RecordedAt is not null && figure == result.Current))
                continue;
            objective.Set(objective.KeyResults.Select(each => each.Number == result.Number ? each with { Current = figure, RecordedAt = now, RecordedBy = catalogue.Find(result.Measure)!.Label } : each));
            store.Announce(new KeyResultRecorded(objective.Id, result.Number, figure), by);
            changed = true;
        }

        if (changed)
            await store.SaveChangesAsync(stop);
    }
}
