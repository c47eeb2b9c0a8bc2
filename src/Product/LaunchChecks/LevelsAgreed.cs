using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Storage;
using Tandem.Product.Launches;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.LaunchChecks;

/// <summary>How good each service is to be, or how soon its users are helped, was agreed and is in force.</summary>
public sealed class LevelsAgreed(Store store) : ILaunchCheck
{
    /// <summary>Policies that are looked at: a site has some dozens.</summary>
    private const int Most = 1_000;

    public string Name => "levelsAgreed";

    public string Label => "A service objective, or an agreement with the customer, is in force for every service";

    public LaunchType For => LaunchType.Launch;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        if (scope.Services.Count == 0)
            return scope.NoService;
        var ids = scope.ServiceIds;
        var objectives = await store.ServiceObjectives.Where(objective => objective.State == ObjectiveLife.InForce && ids.Contains(objective.Service))
            .OrderBy(objective => objective.Serial).Select(objective => new { objective.Serial, objective.Service }).ToListAsync(stop);
        var promised = await store.Set<ServiceLevelPolicy>().AsNoTracking().Where(policy => policy.State == ServiceLevelPolicy.Active && policy.Type == PolicyType.Sla && (policy.Until == null || policy.Until > scope.From))
            .OrderBy(policy => policy.Serial).Take(Most).ToListAsync(stop);
        var agreed = new List<string>();
        foreach (var service in scope.Services)
        {
            List<string> own = [.. objectives.Where(objective => objective.Service == service.Id).Select(objective => ObjectiveKind.Kind.NumberOf(objective.Serial)), .. promised.Where(policy => Covers(policy, service, scope.From)).Select(ServiceLevelPolicy.Kind.NumberOf)];
            if (own.Count == 0)
                return new(false, $"How good {service.Name} is to be is not agreed.", ServiceKind.Kind.NumberOf(service));
            agreed.AddRange(own);
        }

        return new(true, $"{Finding.Names([.. agreed.Distinct()])} in force.", agreed[0]);
    }

    /// <summary>Whether a promise is made for this very service: one of its conditions names it, and none shuts it out.</summary>
    private static bool Covers(ServiceLevelPolicy policy, Service service, DateTimeOffset at)
    {
        var about = policy.VersionAt(at).Applies.Where(condition => condition.Field == "service").ToList();
        return about.Count > 0 && about.TrueForAll(condition => condition.Operator switch
        {
            ConditionOperator.Is => Names(condition, service),
            ConditionOperator.IsNot => !Names(condition, service),
            ConditionOperator.IsFilled => true,
            _ => false,
        }) && about.Exists(condition => condition.Operator == ConditionOperator.Is);
    }

    private static bool Names(Condition condition, Service service) =>
        (condition.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(ServiceKind.Kind.NumberOf(service), StringComparer.OrdinalIgnoreCase);
}
