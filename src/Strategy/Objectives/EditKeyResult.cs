using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Objectives;

/// <summary>Changes what a key result counts and where it is to stand.</summary>
public sealed class EditKeyResult(Store store, FollowMeasure follow) : IFeature<EditKeyResult.Request>
{
    public sealed record Request(Id<Objective> Objective, int Number = 0, string? Name = null, string? Unit = null, decimal? Baseline = null, decimal? Target = null, string? Measure = null, Id<Service>? Service = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        ObjectiveRules.DemandDraft(objective);
        var before = ObjectiveRules.Find(objective, request.Number);
        var result = await follow.Of(new(before.Number, request.Name, request.Unit, request.Baseline, request.Target, request.Measure, request.Service), stop);
        result = before.RecordedAt is null || result.RecordedAt is not null ? result : result with { Current = before.Current, RecordedAt = before.RecordedAt, RecordedBy = before.RecordedBy };
        objective.Set(objective.KeyResults.Select(each => each.Number == result.Number ? result : each));
        store.Announce(new KeyResultEdited(objective.Id, result), by);
        await store.SaveChangesAsync(stop);
    }
}
