using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Sets the score of an item against what the evidence says, and says why; or lets the evidence speak again.</summary>
public sealed class OverrideScore(Store store) : IFeature<OverrideScore.Request>
{
    private const int Largest = 1_000_000;

    /// <param name="ScoreOverride">Null: the computed score counts again.</param>
    public sealed record Request(Id<BacklogItem> Item, int? ScoreOverride = null, string? OverrideReason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        if (request.ScoreOverride is not (null or (>= 0 and <= Largest)))
            throw new Refused($"Give a whole number from 0 to {Largest}, or nothing to let the evidence speak.", "scoreOverride");
        var reason = request.ScoreOverride is null ? "" : BacklogRules.Short(request.OverrideReason, "overrideReason", "Say in at most 1000 characters why the evidence does not decide here.");
        item.OverrideScore(request.ScoreOverride, reason);
        store.Announce(new ScoreSet(item.Id, request.ScoreOverride, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
