using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Pipelines;
using Tandem.Transition.Releases;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Transition.Deployments;

/// <summary>Writes down that a version was brought into an environment, and finds the change that allowed it.</summary>
public sealed class RecordDeployment(Store store, FindCover covers, TimeProvider clock) : IFeature<RecordDeployment.Request, Deployment>
{
    private const string Source = "deployments";

    /// <param name="Component">What it is called, where it is no item and no service.</param>
    /// <param name="State">Empty: in progress, or succeeded where it says when it ended.</param>
    /// <param name="DeployedBy">Empty: whoever writes it down.</param>
    /// <param name="Change">Null: the change that covers the item or service at that moment, if there is one.</param>
    /// <param name="Release">Null: the open release to which the change belongs.</param>
    /// <param name="EventId">The sender's own name for it: told again, it changes nothing.</param>
    public sealed record Request(
        Id<ConfigurationItem>? Item = null,
        Id<Service>? Service = null,
        string? Component = null,
        string? Version = null,
        ItemEnvironment? Environment = null,
        string? Place = null,
        string? State = null,
        DateTimeOffset? StartedAt = null,
        DateTimeOffset? FinishedAt = null,
        string? DeployedBy = null,
        string? Url = null,
        string? Commit = null,
        Id<Change>? Change = null,
        Id<Release>? Release = null,
        bool Removes = false,
        string? EventId = null,
        string? Title = null,
        CustomValues? Custom = null);

    public async Task<Deployment> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var known = DeploymentRules.Word(request.EventId, "eventId");
        if (known.Length > 0 && await Known(known, stop) is { } before)
            return before;
        var deployment = await Make(request, by, stop);
        store.Add(deployment);
        store.Announce(new DeploymentRecorded(deployment.Id, deployment.Component, deployment.VersionName), by);
        if (known.Length > 0)
            store.Add(Remember(known, deployment));
        await Authorise(deployment, request, by, stop);
        if (deployment.State == DeploymentLife.Succeeded)
            await store.TakePlace(deployment, by, stop);
        await store.SaveChangesAsync(stop);
        return deployment;
    }

    /// <summary>What was made of an event before; null: it is new.</summary>
    internal async Task<Deployment?> Known(string id, CancellationToken stop)
    {
        var key = await store.ExternalKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Source == Source && row.Key == id, stop);
        return key is null ? null : await store.Deployment(new(key.Record), stop);
    }

    /// <summary>That an event was taken in.</summary>
    internal static ExternalKey Remember(string id, Deployment deployment) =>
        new() { Source = Source, Key = id, Kind = DeploymentKind.Kind.Name, Record = deployment.Id.Value, Rows = 1 };

    private async Task<Deployment> Make(Request request, Actor by, CancellationToken stop)
    {
        var item = request.Item is { } id ? await store.ConfigurationItem(id, stop) : null;
        var service = request.Service is { } served ? await store.Services.AsNoTracking().SingleOrDefaultAsync(row => row.Id == served, stop) ?? throw new Missing("service") : null;
        var component = item?.Name ?? (request.Component is null ? service?.Name ?? "" : DeploymentRules.Word(request.Component, "component"));
        if (component.Length == 0)
            throw new Refused("Say which configuration item, service or component was brought there.", "item");
        var version = DeploymentRules.Word(request.Version, "version");
        var environment = request.Environment ?? item?.Environment;
        var place = DeploymentRules.Word(request.Place, "place");
        var now = clock.GetUtcNow();
        var deployment = new Deployment
        {
            Title = DeploymentRules.Word(request.Title, "title") is { Length: > 0 } title ? title : Named(component, version, request.Removes, place.Length > 0 ? place : environment?.ToString().ToLowerInvariant()),
            Component = component,
            Item = item?.Id,
            Service = service?.Id ?? item?.Service,
            VersionName = version,
            Environment = environment,
            Place = place,
            StartedAt = DeploymentRules.Past(request.StartedAt ?? request.FinishedAt, now, "startedAt"),
            DeployedBy = DeploymentRules.Word(request.DeployedBy, "deployedBy") is { Length: > 0 } who ? who : by.Name,
            Url = DeploymentRules.Url(request.Url),
            Commit = DeploymentRules.Word(request.Commit, "commit"),
            Change = request.Change,
            Release = request.Release,
            Removes = request.Removes,
            Custom = request.Custom ?? CustomValues.None,
        };
        Finish(deployment, request, now);
        return deployment;
    }

    private static void Finish(Deployment deployment, Request request, DateTimeOffset now)
    {
        var state = request.State?.Trim() is { Length: > 0 } said ? said : request.FinishedAt is null ? DeploymentLife.InProgress : DeploymentLife.Succeeded;
        var end = request.FinishedAt is { } at ? DeploymentRules.Past(at, now, "finishedAt") : deployment.StartedAt > now ? deployment.StartedAt : now;
        switch (state)
        {
            case DeploymentLife.InProgress: break;
            case DeploymentLife.Succeeded: deployment.Succeed(end); break;
            case DeploymentLife.Failed: deployment.Fail(end); break;
            case DeploymentLife.RolledBack: deployment.RollBack(end); break;
            default: throw new Refused("A deployment is inProgress, succeeded, failed or rolledBack.", "state");
        }
    }

    private async Task Authorise(Deployment deployment, Request request, Actor by, CancellationToken stop)
    {
        var cover = await covers.Of(new(deployment.Item, deployment.Service, request.Change, deployment.Environment, deployment.StartedAt), stop);
        deployment.Change ??= cover.Change;
        deployment.Release ??= deployment.Change is { } change ? await store.OpenReleaseOf(change, stop) : null;
        deployment.Authorisation = !cover.IsNeeded ? Authorisation.NotNeeded : cover.Covers ? Authorisation.Authorised : Authorisation.Unauthorised;
        if (deployment.Authorisation != Authorisation.Unauthorised)
            return;
        var team = await store.ConfigurationItems.Where(row => row.Id == deployment.Item).Select(row => row.Team).FirstOrDefaultAsync(stop);
        store.Note(UnauthorisedChange.By(deployment, team, cover.Why, clock.GetUtcNow()), by);
    }

    private static string Named(string component, string version, bool removes, string? where)
    {
        var what = version.Length > 0 ? $"{component} {version}" : component;
        return (removes, where) switch
        {
            (true, null) => $"{what} removed",
            (true, _) => $"{what} removed from {where}",
            (false, null) => what,
            _ => $"{what} to {where}",
        };
    }
}
