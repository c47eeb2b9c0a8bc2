using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.EventPipeline;

/// <summary>Finds out from an alert's labels which configuration item and service it is about, whose they are, and which runbook helps.</summary>
internal sealed class EnrichStep(Store store, KnownNames names, RecentChanges changes) : IStep
{
    /// <summary>By which alerts of Prometheus say where their runbook is.</summary>
    public const string RunbookAnnotation = "runbook_url";

    private const string Step = "Enrich";

    /// <summary>The labels that may name the item, the most certain first.</summary>
    private static readonly string[] ItemLabels = ["configuration_item", "item", "host", "hostname", "fqdn", "node", "instance", "ip", "ip_address", "host_ip", "address", "pod", "container", "deployment", "service", "service_name", "app", "job"];

    private static readonly string[] ServiceLabels = ["service", "service_name", "app", "job"];

    private readonly Dictionary<Id<Service>, Id<Team>?> teams = [];

    /// <summary>Looks up what the labels of many events may mean, in one go.</summary>
    public Task Learn(IEnumerable<ReceivedEvent> events, CancellationToken stop) =>
        names.Learn(store, events.SelectMany(each => Words(each.Labels).Select(word => word.Word).Append(each.Name)).Where(word => word.Length > 0), stop);

    public async Task Take(Passage passage, CancellationToken stop)
    {
        var (alert, found, from) = (passage.Alert, new List<string>(), passage.Received!.From);
        var words = Words(alert.Labels).ToList();
        var named = words.Select(word => (word.Label, names.Of(word.Word).Item, How: "")).FirstOrDefault(each => each.Item is not null);
        var item = named.Item is not null ? named : words.Select(word => (word.Label, Item: names.Of(word.Word).Addressed, How: ", which is its address")).FirstOrDefault(each => each.Item is not null);
        if (item.Item is { } known)
        {
            (alert.Item, alert.Service, alert.Team) = (known.Id, known.Service, known.Team);
            found.Add($"configuration item {known.Name} by the label {item.Label}{item.How}");
        }

        var service = ServiceLabels.Select(label => (Label: label, Value: alert.Labels[label])).Where(each => each.Value is not null)
            .Select(each => (each.Label, names.Of(each.Value!).Service)).FirstOrDefault(each => each.Service is not null);
        if (service.Service is { } meant && (alert.Service is null || alert.Service == meant.Id))
        {
            (alert.Service, alert.Team) = (meant.Id, meant.Team ?? alert.Team);
            found.Add($"service {meant.Name} by the label {service.Label}");
        }

        alert.Service ??= from.Service;
        alert.Team ??= (alert.Service is { } about ? await TeamOf(about, stop) : null) ?? from.Team;
        alert.Runbook = names.Of(alert.Name).Runbook;
        if (alert.Runbook is not null)
            found.Add($"a runbook for {alert.Name}");
        else if (alert.Annotations.Link(RunbookAnnotation) is not null)
            found.Add($"a runbook by the annotation {RunbookAnnotation}");
        var lately = await changes.At(alert.Item, alert.Service, stop);
        var reason = found.Count > 0 ? $"Found {string.Join(", ", found)}." : "No label names a configuration item or service that is known.";
        passage.Note(Step, found.Count > 0 ? "Known" : "Unknown", lately.Length > 0 ? $"{reason} Changed there lately: {lately}." : reason);
    }

    /// <summary>Each label that may name something, as it stands, without a port, and without a domain.</summary>
    private static IEnumerable<(string Label, string Word)> Words(LabelSet labels)
    {
        foreach (var label in ItemLabels)
        {
            if (labels[label] is not { } value)
                continue;
            yield return (label, value);
            var bare = value.StartsWith('[') && value.IndexOf(']', StringComparison.Ordinal) is > 1 and var end ? value[1..end] : value;
            if (bare.Length < value.Length)
            {
                yield return (label, bare);
                continue;
            }

            var host = value.LastIndexOf(':') is > 0 and var colon && value.IndexOf(':') == colon && value.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? value[..colon] : value;
            if (host.Length < value.Length)
                yield return (label, host);
            if (host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && !char.IsAsciiDigit(host[dot - 1]))
                yield return (label, host[..dot]);
        }
    }

    private async Task<Id<Team>?> TeamOf(Id<Service> service, CancellationToken stop)
    {
        if (!teams.TryGetValue(service, out var team))
            teams[service] = team = await store.Services.Where(row => row.Id == service).Select(row => row.Team).SingleOrDefaultAsync(stop);
        return team;
    }
}
