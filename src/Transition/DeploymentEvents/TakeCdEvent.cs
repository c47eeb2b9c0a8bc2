using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Takes in what a delivery pipeline tells in the words of CDEvents: a service was deployed, upgraded, rolled back, removed or published.</summary>
public sealed class TakeCdEvent(Store store, RecordDeployment record, NamedThings names, TimeProvider clock) : IFeature<TakeCdEvent.Request, EventOutcome>
{
    private const string Stem = "dev.cdevents.service.";

    public sealed record Request(CloudEvent Event);

    /// <exception cref="Malformed">It is none of CDEvents, or does not say which service.</exception>
    public async Task<EventOutcome> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(DeploymentKind.CreateRight);
        var told = request.Event;
        if (!told.Type.StartsWith("dev.cdevents.", StringComparison.Ordinal))
            throw new Malformed("The type is none of CDEvents: they begin with \"dev.cdevents.\".", "type");
        if (!told.Type.StartsWith(Stem, StringComparison.Ordinal))
            return new(told.Id, "ignored");
        var id = EventKey.Of("cdevents", told.Source, told.Id);
        if (await record.Known(id, stop) is { } before)
            return new(told.Id, "repeated", DeploymentKind.Kind.NumberOf(before));
        return told.Type[Stem.Length..].Split('.')[0] switch
        {
            "deployed" or "upgraded" => Accepted(told, await record.Run(await Read(told, id, by, stop), by, stop)),
            "removed" => Accepted(told, await record.Run(await Read(told, id, by, stop) with { Removes = true }, by, stop)),
            "rolledback" => await RollBack(told, await Read(told, id, by, stop), by, stop),
            _ => new(told.Id, "ignored"),
        };
    }

    private async Task<RecordDeployment.Request> Read(CloudEvent told, string id, Actor by, CancellationToken stop)
    {
        var subject = told.Data.Member("subject") ?? throw new Malformed("A CDEvent has a subject.", "subject");
        var content = subject.Member("content") ?? default;
        var more = told.Data.Member("customData") ?? default;
        var name = subject.Text("id") ?? throw new Malformed("Say which service: subject.id is missing.", "subject.id");
        var purl = content.Text("artifactId");
        var package = PackageUrl.Read(purl);
        var environment = (content.Member("environment") ?? default).Text("id", "name");
        // A subject is often an address: its last part is the name.
        var last = name[(name.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
        var item = await names.Item(more.Text("item"), by, stop) ?? await names.Item(name, by, stop) ?? await names.Item(last, by, stop) ?? await names.Item(package?.Name, by, stop);
        return new(
            Item: item,
            Service: await names.Service(more.Text("service"), by, stop) ?? await names.Service(name, by, stop) ?? await names.Service(last, by, stop),
            Component: Short(last),
            Version: Short(more.Text("version") ?? package?.Version),
            Environment: EnvironmentWords.Read(environment),
            Place: Short(EnvironmentWords.Place(environment)),
            State: DeploymentLife.Succeeded,
            FinishedAt: told.Time ?? (told.Data.Member("context") ?? default).Moment("timestamp"),
            DeployedBy: Short(more.Text("by", "pipeline", "actor") ?? told.Source),
            Url: Address(more.Text("url", "uri", "pipelineUrl")),
            Commit: Short(more.Text("commit", "sha", "revision")),
            Change: await names.Change(more.Text("change", "changeId"), by, stop),
            Release: await names.Release(more.Text("release"), by, stop),
            EventId: id);
    }

    /// <summary>What runs is taken back; where the event names a version that did not run before, it is written down as running now.</summary>
    private async Task<EventOutcome> RollBack(CloudEvent told, RecordDeployment.Request request, Actor by, CancellationToken stop)
    {
        var running = await Running(request, stop);
        if (running is null || (request.Version is { Length: > 0 } named && named == running.VersionName))
            return Accepted(told, await record.Run(request, by, stop));
        var at = DeploymentRules.Past(request.FinishedAt, clock.GetUtcNow(), "time");
        await store.TakeBack(running, $"The pipeline rolled it back{(request.Version is { Length: > 0 } to ? $" to {to}" : "")}.", at > running.StartedAt ? at : running.StartedAt, by, stop);
        var now = store.ChangeTracker.Entries<Deployment>().Select(entry => entry.Entity).FirstOrDefault(row => row.Running);
        if (request.Version is { Length: > 0 } && now?.VersionName != request.Version)
            return Accepted(told, await record.Run(request, by, stop));
        store.Add(RecordDeployment.Remember(request.EventId!, running));
        await store.SaveChangesAsync(stop);
        return Accepted(told, running);
    }

    private async Task<Deployment?> Running(RecordDeployment.Request request, CancellationToken stop)
    {
        var (item, service, component, environment) = (request.Item, request.Service, request.Component, request.Environment);
        return await store.Deployments
            .Where(row => row.Running == EF.Parameter(true) && row.Environment == environment && (item != null ? row.Item == item : row.Item == null && row.Service == service && row.Component == component))
            .OrderByDescending(row => row.FinishedAt).FirstOrDefaultAsync(stop);
    }

    private static EventOutcome Accepted(CloudEvent told, Deployment deployment) => new(told.Id, "accepted", DeploymentKind.Kind.NumberOf(deployment));

    private static string? Short(string? text) => text is { Length: > DeploymentRules.LongestWord } ? text[..DeploymentRules.LongestWord] : text;

    private static string? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && text!.Length <= 2_000 ? text : null;
}
