using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Portfolio;

namespace Tandem.Transition.Changes;

/// <summary>How many changes were finished and how many as planned, for key results to follow.</summary>
public sealed class ChangeKeyMeasures(Store store) : IKeyMeasures
{
    private const string Success = "change.success", Finished = "change.finished";

    public IReadOnlyList<KeyMeasure> Measures { get; } =
    [
        new(Success, "Changes that went as planned", "%", "Of the changes finished: the share whose outcome was successful."),
        new(Finished, "Changes finished", "", "Changes that were finished, with whatever outcome."),
    ];

    public async Task<decimal?> Value(string name, Id<Service>? service, DateTimeOffset at, CancellationToken stop)
    {
        var since = at.AddDays(-KeyMeasure.Days);
        var ended = store.Changes.Where(change => change.ActualEnd > since && change.ActualEnd <= at && change.Outcome != null);
        if (service is { } of)
            ended = ended.Where(change => change.Service == of);
        var outcomes = await ended.GroupBy(change => change.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        var all = outcomes.Sum(each => each.Count);
        return name == Finished ? all : all == 0 ? null : 100m * outcomes.Where(each => each.Key == ChangeOutcome.Successful).Sum(each => each.Count) / all;
    }
}
