using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Takes in a change event as PagerDuty describes it: that something was altered, in a sentence.</summary>
public sealed class TakeChangeEvent(RecordDeployment record, NamedThings names) : IFeature<TakeChangeEvent.Request, Deployment>
{
    private const int LongestSummary = 1_024;

    /// <param name="Body">With <c>payload</c> and <c>links</c>.</param>
    public sealed record Request(JsonElement Body);

    /// <exception cref="Malformed">There is no payload, no summary, or a timestamp that is none.</exception>
    public async Task<Deployment> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(DeploymentKind.CreateRight);
        var payload = request.Body.Member("payload") ?? throw new Malformed("'payload' is missing or blank", "payload");
        var summary = payload.Text("summary") ?? throw new Malformed("'payload.summary' is missing or blank", "payload.summary");
        if (summary.Length > LongestSummary)
            throw new Malformed($"'payload.summary' is longer than {LongestSummary} characters", "payload.summary");
        if (payload.Member("timestamp") is not null && payload.Moment("timestamp") is null)
            throw new Malformed("'payload.timestamp' is no moment", "payload.timestamp");
        var (source, more) = (payload.Text("source"), payload.Member("custom_details") ?? default);
        var environment = more.Text("environment", "env");
        var item = await names.Item(more.Text("item", "configuration_item"), by, stop) ?? await names.Item(source, by, stop);
        return await record.Run(new(
            Item: item,
            Service: await names.Service(more.Text("service"), by, stop) ?? (item is null ? await names.Service(source, by, stop) : null),
            Component: Short(source ?? more.Text("service") ?? summary),
            Version: Short(more.Text("version", "tag", "build", "build_number")),
            Environment: EnvironmentWords.Read(environment),
            Place: Short(EnvironmentWords.Place(environment)),
            State: DeploymentLife.Succeeded,
            FinishedAt: payload.Moment("timestamp"),
            DeployedBy: Short(more.Text("by", "user", "author") ?? source),
            Url: Link(request.Body),
            Commit: Short(more.Text("commit", "sha", "revision")),
            Change: await names.Change(more.Text("change"), by, stop),
            Release: await names.Release(more.Text("release"), by, stop),
            EventId: payload.Text("timestamp") is { } at ? EventKey.Of("change-events", at, summary, source ?? "") : null,
            Title: Short(summary)), by, stop);
    }

    /// <summary>The first link that leads somewhere.</summary>
    private static string? Link(JsonElement body) => body.Member("links") is { ValueKind: JsonValueKind.Array } links
        ? links.EnumerateArray().Select(link => link.Text("href")).FirstOrDefault(href => href is { Length: <= 2_000 } && Uri.TryCreate(href, UriKind.Absolute, out var to) && to.Scheme is "http" or "https")
        : null;

    private static string? Short(string? text) => text is { Length: > DeploymentRules.LongestWord } ? text[..(DeploymentRules.LongestWord - 1)] + "…" : text;
}
