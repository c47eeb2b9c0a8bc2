using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Nothing limited that its services need is full before two weeks after it, and what its items will use fits.</summary>
public sealed class CapacityHeadroom(Store store, ReadHeadroom headroom, TimeProvider clock) : ILaunchCheck
{
    public string Name => "capacityHeadroom";

    public string Label => "There is enough of what its services need and its items will use";

    public LaunchType For => LaunchType.Launch;

    private const int Days = 14;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        var (day, today) = (DateOnly.FromDateTime(scope.From.UtcDateTime).AddDays(Days), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        List<string> fits = [];
        foreach (var claim in scope.Items.SelectMany(item => item.ExpectedLoad).GroupBy(claim => claim.Resource).Select(group => new CapacityClaim(group.Key, group.Sum(claim => claim.Amount))))
        {
            if (await headroom.Of(claim, [.. scope.Items.Select(item => item.Id)], day, today, stop) is not { } found)
                continue;
            if (found.Verdict != Verdict.Realistic)
                return new(false, $"{found.Why} {found.Change}", claim.Resource);
            fits.Add(claim.Resource);
        }

        var ids = scope.ServiceIds;
        var resources = await store.CapacityResources.AsNoTracking().Where(row => ids.Contains(row.Service) && row.State == CapacityResourceLife.InUse).OrderBy(row => row.Serial).ToListAsync(stop);
        if (resources.Find(row => row.Used >= 1) is { } full)
            return new(false, $"{full.Title} is full.", CapacityResourceKind.Kind.NumberOf(full));
        if (resources.Find(row => row.FullLikely is { } likely && string.CompareOrdinal(likely, IsoDay.Of(day)) <= 0) is { } soon)
            return new(false, $"{soon.Title} is most likely full on {soon.FullLikely}.", CapacityResourceKind.Kind.NumberOf(soon));
        fits.AddRange(resources.Select(row => CapacityResourceKind.Kind.NumberOf(row)));
        return fits.Count == 0 ? new(true, "Nothing limited is written down for its services, and its items will use nothing limited.")
            : new(true, $"There is headroom up to {IsoDay.Of(day)}, as far as this looks: {Finding.Names([.. fits.Distinct()])}.", fits[0]);
    }
}
