using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;

namespace Tandem.Operation.Escalations;

/// <summary>Writes down who is called, and who next if nobody answers.</summary>
public sealed class AddEscalationPolicy(Store store, EscalationChecks checks) : IFeature<AddEscalationPolicy.Request, EscalationPolicy>
{
    public sealed record Request(
        string? Name = null,
        string? Description = null,
        Id<Team>? Team = null,
        IReadOnlyList<EscalationStep>? Steps = null,
        int? Repeat = null,
        IReadOnlyList<string>? DefaultFor = null);

    public async Task<EscalationPolicy> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var policy = new EscalationPolicy
        {
            Name = request.Name ?? "",
            Description = request.Description ?? "",
            Team = request.Team,
            Steps = [.. request.Steps ?? []],
            Repeat = request.Repeat ?? 2,
            DefaultFor = [.. request.DefaultFor ?? []],
        };
        await checks.Demand(policy, stop);
        store.Add(policy);
        store.Announce(new EscalationPolicyAdded(policy.Id), by);
        await store.SaveChangesAsync(stop);
        return policy;
    }
}
