using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Objectives;

/// <summary>Says where a key result stands now that follows no measure.</summary>
public sealed class RecordKeyResult(Store store, TimeProvider clock) : IFeature<RecordKeyResult.Request>
{
    public sealed record Request(Id<Objective> Objective, int Number = 0, decimal? Value = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        if (objective.IsOver)
            throw new Refused("The objective is over: its figures stay as they were.", nameof(request.Value));
        var before = ObjectiveRules.Find(objective, request.Number);
        if (before.Measure.Length > 0)
            throw new Refused("It follows a measure: nobody need say where it stands.", nameof(request.Value));
        var result = before with { Current = ObjectiveRules.Value(request.Value), RecordedAt = Moments.ToMicrosecond(clock.GetUtcNow()), RecordedBy = by.Name };
        objective.Set(objective.KeyResults.Select(each => each.Number == result.Number ? result : each));
        store.Announce(new KeyResultRecorded(objective.Id, result.Number, result.Current), by);
        await store.SaveChangesAsync(stop);
    }
}
