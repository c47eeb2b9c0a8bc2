using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Conflicts;
using Tandem.Transition.Pipelines;

namespace Tandem.Product.Treaties;

/// <summary>Tells the gate of a treaty's stage: where only emergencies are let through it stands against all else.</summary>
public sealed class TreatyObstacles(Store store, TreatiesReached reached) : IObstacleSource
{
    public async Task<IReadOnlyList<Obstacle>> Of(GateQuestion question, CancellationToken stop)
    {
        var about = await reached.About(await Services(question, stop), stop);
        return [.. about.Where(each => each.Stage.Approval != ApprovalDemand.Usual).Select(each => new Obstacle(
            each.Stage.Approval == ApprovalDemand.EmergenciesOnly ? $"only emergencies are let through {each.Why.TrimEnd('.')}" : $"approval is stricter {each.Why.TrimEnd('.')}",
            each.Treaty.StageSince ?? question.From, null, true, each.Stage.Approval != ApprovalDemand.EmergenciesOnly))];
    }

    private async Task<IReadOnlyCollection<Id<Service>>> Services(GateQuestion question, CancellationToken stop)
    {
        var services = new HashSet<Id<Service>>();
        if (question.Service is { } named)
            services.Add(named);
        if (question.Item is { } item && await store.ConfigurationItems.Where(row => row.Id == item).Select(row => row.Service).SingleOrDefaultAsync(stop) is { } delivered)
            services.Add(delivered);
        if (question.Change is { } id && await store.Changes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) is { } change)
            services.UnionWith(await store.ServicesOf(change, stop));
        return services;
    }
}
