using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;

namespace Tandem.Operation.Escalations;

/// <summary>Changes who is called, and who next if nobody answers; open pages go on by what it says from now on.</summary>
public sealed class EditEscalationPolicy(Store store, EscalationChecks checks) : IFeature<EditEscalationPolicy.Request>
{
    public sealed record Request(Id<EscalationPolicy> Policy, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (policy, patch) = (await store.EscalationPolicy(request.Policy, stop), request.Patch);
        patch.Take<string>("name", value => policy.Name = value ?? "");
        patch.Take<string>("description", value => policy.Description = value ?? "");
        patch.Take<Id<Team>?>("team", value => policy.Team = value);
        patch.Take<List<EscalationStep>>("steps", value => policy.Steps = value ?? []);
        patch.Take<int?>("repeat", value => policy.Repeat = value ?? 0);
        patch.Take<List<string>>("defaultFor", value => policy.DefaultFor = value ?? []);
        await checks.Demand(policy, stop);
        store.Announce(new EscalationPolicyEdited(policy.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
