using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Releases;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Finds what a foreign event names; what it does not find stays a name.</summary>
public sealed class NamedThings(References references)
{
    public async Task<Id<ConfigurationItem>?> Item(string? name, Actor by, CancellationToken stop) => await Find<ConfigurationItem>(ConfigurationItemKind.Kind, name, by, stop);

    public async Task<Id<Service>?> Service(string? name, Actor by, CancellationToken stop) => await Find<Service>(ServiceKind.Kind, name, by, stop);

    public async Task<Id<Change>?> Change(string? name, Actor by, CancellationToken stop) => await Find<Change>(ChangeKind.Kind, name, by, stop);

    public async Task<Id<Release>?> Release(string? name, Actor by, CancellationToken stop) => await Find<Release>(ReleaseKind.Kind, name, by, stop);

    private async Task<Id<T>?> Find<T>(RecordKind kind, string? name, Actor by, CancellationToken stop) where T : Record<T> =>
        string.IsNullOrWhiteSpace(name) ? null : await references.Find(kind, name.Trim(), by, stop) is { } id ? new Id<T>(id) : null;
}
