using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityTrends;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Product.Backlog;

namespace Tandem.Product.Feasibility;

/// <summary>Looks whether there will be enough of something limited for what is claimed of it: by the forecast of its use, with what agreed plans change.</summary>
public sealed class ReadHeadroom(Store store, ReadCapacity read)
{
    private readonly Dictionary<int, (CapacityResource? Resource, CapacityView? View)> known = [];
    private List<(Id<BacklogItem> Item, string State, List<CapacityClaim> Load)>? claims;

    /// <param name="besides">Items whose own claims are not counted as those of others.</param>
    /// <returns>Null: there is no such resource any more.</returns>
    public async Task<Headroom?> Of(CapacityClaim claim, IReadOnlyCollection<Id<BacklogItem>> besides, DateOnly day, DateOnly today, CancellationToken stop)
    {
        if (CapacityResourceKind.Kind.SerialOf(claim.Resource) is not { } serial || await Known(serial, stop) is not ({ } resource, { } view))
            return null;
        if (resource.IsRetired)
            return new(resource, Verdict.AtRisk, $"{resource.Title} is retired.", "Say what it will use instead.");
        if (view.Planned is not { } outlook)
            return Unknown(resource, claim);
        var others = await Others(claim.Resource, besides, stop);
        var (use, limit) = (outlook.Use(day), outlook.Limit(day));
        var will = $"{resource.Title} will hold about {Amount(use.Likely)} of {Amount(limit)} {resource.Unit} on {IsoDay.Of(day)} ({Amount(use.Low)} to {Amount(use.High)} with 90 in 100)";
        if (use.Likely + claim.Amount > limit)
            return new(resource, Verdict.NotRealistic, $"{will}: {Amount(claim.Amount)} {resource.Unit} more do not fit.", Change(resource, claim, outlook, use.Likely + claim.Amount - limit, limit - use.Likely, day, today));
        if (use.High + claim.Amount > limit)
            return new(resource, Verdict.AtRisk, $"{will}: {Amount(claim.Amount)} {resource.Unit} more may not fit.", Change(resource, claim, outlook, use.High + claim.Amount - limit, limit - use.High, day, today));
        return use.High + claim.Amount + others > limit
            ? new(resource, Verdict.AtRisk, $"{will}: {Amount(claim.Amount)} {resource.Unit} more fit, but not with the {Amount(others)} {resource.Unit} that other items will use which are ready or in progress.", Change(resource, claim, outlook, use.High + claim.Amount + others - limit, limit - use.High - others, day, today))
            : new(resource, Verdict.Realistic, $"{will}: {Amount(claim.Amount)} {resource.Unit} more fit.", "");
    }

    /// <summary>The items that will use any of these.</summary>
    public async Task<IReadOnlyList<Id<BacklogItem>>> Claiming(IReadOnlySet<string> resources, CancellationToken stop) =>
        [.. (await Claims(stop)).Where(item => item.Load.Exists(claim => resources.Contains(claim.Resource))).Select(item => item.Item)];

    private static Headroom Unknown(CapacityResource resource, CapacityClaim claim) => resource.LatestValue is { } value && value + claim.Amount > resource.Limit
        ? new(resource, Verdict.NotRealistic, $"{resource.Title} holds {Amount(value)} of {Amount(resource.Limit)} {resource.Unit} today: {Amount(claim.Amount)} {resource.Unit} more do not fit.", $"Add {Amount(value + claim.Amount - resource.Limit)} {resource.Unit} to it.")
        : new(resource, Verdict.AtRisk, $"Nobody can say how much of {resource.Title} will be left: there are too few readings.", $"Send readings of {CapacityResourceKind.Kind.NumberOf(resource)}: {UsageTrend.FewestReadings} over {UsageTrend.FewestDays} days are enough.");

    /// <summary>What would make it enough: more of it, less use, or an earlier day where one would do.</summary>
    private static string Change(CapacityResource resource, CapacityClaim claim, CapacityOutlook outlook, double missing, double left, DateOnly day, DateOnly today)
    {
        var add = $"Add {Amount(Math.Ceiling(missing))} {resource.Unit} to {resource.Title} by {IsoDay.Of(day)}";
        var less = left > 0 && Math.Floor(left) > 0 ? $", let it use at most {Amount(Math.Floor(left))} {resource.Unit}" : "";
        DateOnly? fits = null;
        for (var each = today; each < day && outlook.Use(each).High + claim.Amount <= outlook.Limit(each); each = each.AddDays(1))
            fits = each;
        return fits is { } earlier ? $"{add}{less}, or plan what is done about it: as it is, it fits until {IsoDay.Of(earlier)} only." : $"{add}{less}, or take something else off it.";
    }

    private async Task<(CapacityResource? Resource, CapacityView? View)> Known(int serial, CancellationToken stop)
    {
        if (known.TryGetValue(serial, out var found))
            return found;
        var resource = await store.CapacityResources.AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial, stop);
        return known[serial] = (resource, resource is null ? null : await read.Of(resource, stop));
    }

    private async Task<double> Others(string resource, IReadOnlyCollection<Id<BacklogItem>> besides, CancellationToken stop) => (await Claims(stop))
        .Where(item => item.State is BacklogLife.Ready or BacklogLife.InProgress && !besides.Contains(item.Item)).SelectMany(item => item.Load).Where(claim => claim.Resource == resource).Sum(claim => claim.Amount);

    private async Task<List<(Id<BacklogItem> Item, string State, List<CapacityClaim> Load)>> Claims(CancellationToken stop) =>
        claims ??= [.. (await store.ClaimingItems.Select(item => new { item.Id, item.State, item.ExpectedLoad }).ToListAsync(stop)).Select(item => (item.Id, item.State, item.ExpectedLoad))];

    private static string Amount(double amount) => amount.ToString(Math.Abs(amount) >= 100 || amount == Math.Truncate(amount) ? "#,0" : "#,0.#", CultureInfo.InvariantCulture);
}
