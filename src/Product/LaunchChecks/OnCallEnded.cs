using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Paging;
using Tandem.Product.Launches;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.LaunchChecks;

/// <summary>No escalation policy calls anybody for its services, and no page of them is open.</summary>
public sealed class OnCallEnded(Store store) : ILaunchCheck
{
    public string Name => "onCallEnded";

    public string Label => "Nobody is called for it any more";

    public LaunchType For => LaunchType.Retirement;

    private const int Most = 100;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        HashSet<string> numbers = [.. scope.Services.Select(ServiceKind.Kind.NumberOf)];
        var policies = await store.EscalationPolicies.AsNoTracking().Where(policy => policy.State == EscalationLife.Active).OrderBy(policy => policy.Serial).ToListAsync(stop);
        if (policies.Find(policy => policy.DefaultFor.Exists(numbers.Contains)) is { } calling)
            return new(false, $"{calling.Name} still calls somebody for it.", EscalationPolicyKind.Kind.NumberOf(calling));
        var ids = scope.ServiceIds;
        var open = await store.Pages.Where(page => page.State != PageLife.Resolved && page.Service != null && ids.Contains(page.Service.Value)).OrderBy(page => page.Serial).Select(page => page.Serial).Take(Most).ToListAsync(stop);
        return open.Count > 0 ? new(false, $"{Finding.Names([.. open.Select(PageKind.Kind.NumberOf)])} open.", PageKind.Kind.NumberOf(open[0]))
            : new(true, "No escalation policy names its services, and no page of them is open.");
    }
}
