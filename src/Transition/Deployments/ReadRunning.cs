using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Deployments;

/// <summary>Reads what runs where now.</summary>
public sealed class ReadRunning(Store store, References references)
{
    /// <summary>Versions told at once.</summary>
    public const int Most = 2_000;

    internal static readonly IReadOnlyDictionary<string, string> Asks = new Dictionary<string, string> { ["item"] = "Only those of one configuration item, by its number or name." };

    /// <param name="item">The number or name of one item; null: all.</param>
    public async Task<IReadOnlyList<RunningVersion>> Of(string? item, Actor by, CancellationToken stop)
    {
        by.Demand(DeploymentKind.Kind.ReadRight);
        var running = DeploymentKind.Kind.VisibleTo(by, store.RunningNow);
        if (item is not null)
        {
            var id = new Kernel.Records.Id<ConfigurationItem>(await references.Demand(ConfigurationItemKind.Kind, item, by, stop));
            running = running.Where(row => row.Item == id);
        }

        var rows = await running.OrderBy(row => row.Component).ThenBy(row => row.Serial).Take(Most).ToListAsync(stop);
        // Two pipelines that ended at the same moment leave two: the later one counts.
        rows = [.. rows.GroupBy(row => (row.Item, row.Service, Component: row.Item is null ? row.Component : "", row.Environment, row.Place)).Select(group => group.MaxBy(row => row.FinishedAt)!)];
        var items = await references.Numbers(ConfigurationItemKind.Kind, rows.Where(row => row.Item is not null).Select(row => row.Item!.Value.Value), stop);
        var changes = by.May(ChangeKind.Kind.ReadRight) ? await references.Numbers(ChangeKind.Kind, rows.Where(row => row.Change is not null).Select(row => row.Change!.Value.Value), stop) : new Dictionary<Guid, string>();
        return [.. rows.Select(row => new RunningVersion(
            row.Component, row.Item is { } its ? items.GetValueOrDefault(its.Value) : null, row.Environment, row.Place, row.VersionName, row.FinishedAt ?? row.StartedAt,
            DeploymentKind.Kind.NumberOf(row), row.Change is { } change ? changes.GetValueOrDefault(change.Value) : null, row.Authorisation))];
    }
}
