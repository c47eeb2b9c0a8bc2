using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Brings a backlog item into another state: it starts when nothing blocks it, and is done when all of its acceptance is verified.</summary>
public sealed class MoveBacklogItem(Store store, TimeProvider clock) : IFeature<MoveBacklogItem.Request>
{
    public sealed record Request(Id<BacklogItem> Item, string To, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        var from = item.State;
        var needsReason = BacklogLife.Life.Move(from, request.To).Requires.Any();
        var reason = BacklogRules.Text(request.Reason, "reason");
        if (needsReason && reason.Length == 0)
            throw new Refused("Say why.", "reason");
        if (request.To == BacklogLife.InProgress && from == BacklogLife.Ready && await store.OpenBlockers(item.Id, stop) is [var first, ..])
            throw new Refused($"{BacklogItemKind.Kind.NumberOf(first)} “{first.Title}” must be over before.", "state");
        item.MoveTo(request.To, clock.GetUtcNow());
        store.Announce(new BacklogItemMoved(item.Id, from, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
