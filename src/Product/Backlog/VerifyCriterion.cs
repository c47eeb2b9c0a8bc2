using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Backlog;

/// <summary>Says that a criterion was seen to be true, by whom and by what; or takes that back.</summary>
public sealed class VerifyCriterion(Store store, TimeProvider clock) : IFeature<VerifyCriterion.Request>
{
    public sealed record Request(Id<BacklogItem> Item, int Number = 0, string? Evidence = null, bool Verified = true);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var item = await store.BacklogItem(request.Item, stop);
        BacklogRules.DemandOpen(item);
        var before = BacklogRules.Find(item, request.Number);
        var evidence = string.IsNullOrWhiteSpace(request.Evidence) ? "" : BacklogRules.Short(request.Evidence, "evidence", "Use at most 1000 characters.");
        var after = request.Verified
            ? before with { VerifiedAt = Moments.ToMicrosecond(clock.GetUtcNow()), VerifiedBy = by.Name, Evidence = evidence }
            : before with { VerifiedAt = null, VerifiedBy = "", Evidence = "" };
        item.Set(item.Acceptance.Select(each => each.Number == after.Number ? after : each));
        store.Announce(new CriterionVerified(item.Id, after), by);
        await store.SaveChangesAsync(stop);
    }
}
