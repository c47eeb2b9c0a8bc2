using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Product.Launches;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Product.LaunchChecks;

/// <summary>No live item of another service depends on an item of its services.</summary>
public sealed class NothingDepends(Store store) : ILaunchCheck
{
    public string Name => "nothingDepends";

    public string Label => "Nothing that stays depends on it";

    public LaunchType For => LaunchType.Retirement;

    private const int Most = 100;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        var ids = scope.ServiceIds;
        var own = store.ConfigurationItems.Where(item => item.Service != null && ids.Contains(item.Service.Value)).Select(item => item.Id);
        var needing = store.Set<RelationType>().Where(type => type.Hits == FailureHits.First || type.Hits == FailureHits.Both).Select(type => type.Name);
        var needed = store.ItemRelations.Where(relation => relation.State == ItemRelation.Current && own.Contains(relation.To) && needing.Contains(relation.Relation)).Select(relation => relation.From);
        var others = await store.ConfigurationItems.Where(item => item.State == ItemLife.Live && needed.Contains(item.Id) && (item.Service == null || !ids.Contains(item.Service.Value)))
            .OrderBy(item => item.Serial).Select(item => new { item.Serial, item.Name }).Take(Most).ToListAsync(stop);
        return others.Count == 0 ? new(true, "No live item of another service depends on one of its items.")
            : new(false, $"{Finding.Names([.. others.Select(item => item.Name)])} depends on it.", ConfigurationItemKind.Kind.NumberOf(others[0].Serial));
    }
}
