using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceLevels;

/// <summary>Changes a promise. A new version holds for clocks that start from its date on; a corrected one is as if it had always been so.</summary>
public sealed class EditServiceLevelPolicy(Store store, PolicyChecks checks, PoliciesInForce inForce) : IFeature<EditServiceLevelPolicy.Request>
{
    public sealed record Request(Id<ServiceLevelPolicy> Policy, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = await store.Set<ServiceLevelPolicy>().SingleAsync(policy => policy.Id == request.Policy, stop);
        var patch = request.Patch;
        patch.Take<string>("name", value => policy.Name = PolicyChecks.Text(value, "name", 100));
        patch.Take<string>("description", value => policy.Description = value ?? "");
        patch.Take<PolicyType>("type", value => policy.Type = value);
        patch.Take<string>("measure", value => policy.Measure = PolicyChecks.Text(value, "measure", 40));
        patch.Take<List<PolicyTerms>>("versions", value => policy.Versions = value ?? []);
        patch.Take<string>("supplier", value => policy.Supplier = value ?? "");
        patch.Take<long?>("penalty", value => policy.Penalty = value);
        patch.Take<string>("currency", value => policy.Currency = value ?? "");
        patch.Take<DateTimeOffset?>("until", value => policy.Until = policy.State != ServiceLevelPolicy.Retired || value == policy.Until
            ? value
            : throw new Refused("It has ended; put it in force again first.", "until"));
        await checks.Demand(policy, by, stop);
        store.Announce(new ServiceLevelPolicyEdited(policy.Id), by);
        await store.SaveChangesAsync(stop);
        inForce.Forget();
    }
}
