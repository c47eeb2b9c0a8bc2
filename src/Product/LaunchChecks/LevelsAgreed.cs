using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Storage;
using Tandem.Product.Launches;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.LaunchChecks;

/// <summary>How good each service is to be was agreed and is in force.</summary>
public sealed class LevelsAgreed(Store store) : ILaunchCheck
{
    public string Name => "levelsAgreed";

    public string Label => "A service objective is in force for every service";

    public LaunchType For => LaunchType.Launch;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        if (scope.Services.Count == 0)
            return scope.NoService;
        var ids = scope.ServiceIds;
        var agreed = await store.ServiceObjectives.Where(objective => objective.State == ObjectiveLife.InForce && ids.Contains(objective.Service))
            .OrderBy(objective => objective.Serial).Select(objective => new { objective.Serial, objective.Service }).ToListAsync(stop);
        return scope.Services.FirstOrDefault(service => !agreed.Exists(objective => objective.Service == service.Id)) is { } without
            ? new(false, $"How good {without.Name} is to be is not agreed.", ServiceKind.Kind.NumberOf(without))
            : new(true, $"{Finding.Names([.. agreed.Select(objective => ObjectiveKind.Kind.NumberOf(objective.Serial))])} in force.", ObjectiveKind.Kind.NumberOf(agreed[0].Serial));
    }
}
