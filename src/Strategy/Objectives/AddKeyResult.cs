using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Objectives;

/// <summary>Adds a figure by which one sees whether an objective is reached.</summary>
public sealed class AddKeyResult(Store store, FollowMeasure follow) : IFeature<AddKeyResult.Request>
{
    /// <param name="Baseline">Null: where the measure stands now.</param>
    /// <param name="Measure">The measure that it follows, such as <c>incident.opened</c>; empty: people say where it stands.</param>
    public sealed record Request(Id<Objective> Objective, string? Name = null, string? Unit = null, decimal? Baseline = null, decimal? Target = null, string? Measure = null, Id<Service>? Service = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        ObjectiveRules.DemandDraft(objective);
        if (objective.KeyResults.Count >= ObjectiveRules.MostKeyResults)
            throw new Refused($"An objective has at most {ObjectiveRules.MostKeyResults} key results.", nameof(request.Name));
        var number = objective.KeyResults.Select(each => each.Number).DefaultIfEmpty().Max() + 1;
        var result = await follow.Of(new(number, request.Name, request.Unit, request.Baseline, request.Target, request.Measure, request.Service), stop);
        objective.Set(objective.KeyResults.Append(result));
        store.Announce(new KeyResultAdded(objective.Id, result), by);
        await store.SaveChangesAsync(stop);
    }
}
