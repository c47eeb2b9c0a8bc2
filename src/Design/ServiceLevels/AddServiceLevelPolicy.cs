using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceLevels;

/// <summary>Writes down a promise; it starts no clock until it is put in force.</summary>
public sealed class AddServiceLevelPolicy(Store store, PolicyChecks checks) : IFeature<AddServiceLevelPolicy.Request, ServiceLevelPolicy>
{
    /// <param name="Kind">The kind of record it is promised on; incidents unless said.</param>
    /// <param name="Measure">What is measured; <c>resolution</c> unless said.</param>
    /// <param name="Penalty">What one breach costs, in the smallest unit of the currency.</param>
    public sealed record Request(
        string? Name = null,
        string? Description = null,
        string? Kind = null,
        PolicyType Type = PolicyType.Sla,
        string? Measure = null,
        IReadOnlyList<PolicyTerms>? Versions = null,
        string? Supplier = null,
        long? Penalty = null,
        string? Currency = null,
        DateTimeOffset? Until = null);

    public async Task<ServiceLevelPolicy> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = new ServiceLevelPolicy
        {
            Name = PolicyChecks.Text(request.Name, nameof(request.Name), 100),
            Description = request.Description ?? "",
            Of = checks.KindOf(request.Kind ?? "incident").Name,
            Type = request.Type,
            Measure = PolicyChecks.Text(request.Measure ?? PolicyFile.UsualMeasure, nameof(request.Measure), 40),
            Versions = [.. request.Versions ?? throw new Refused("Say what is promised: at least one version with targets.", nameof(request.Versions))],
            Supplier = request.Supplier ?? "",
            Penalty = request.Penalty,
            Currency = request.Currency ?? "",
            Until = request.Until,
        };
        await checks.Demand(policy, by, stop);
        store.Add(policy);
        store.Announce(new ServiceLevelPolicyAdded(policy.Id), by);
        await store.SaveChangesAsync(stop);
        return policy;
    }
}
