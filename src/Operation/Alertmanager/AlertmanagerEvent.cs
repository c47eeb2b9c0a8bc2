using System.Text.Json;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Alertmanager;

/// <summary>Reads one alert as Prometheus sends it to <c>POST /api/v2/alerts</c>.</summary>
internal static class AlertmanagerEvent
{
    /// <summary>An alert without an end is over after so long, unless it is sent again (resolve_timeout).</summary>
    private static readonly TimeSpan ResolveTimeout = TimeSpan.FromMinutes(5);

    /// <param name="book">Where what was sent before is known.</param>
    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now, LabelBook book)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, "An alert is a JSON object.");
        if (!book.Read(json, "labels", out var labels) || !book.Read(json, "annotations", out var annotations))
            return (null, "labels and annotations are objects whose values are texts.");
        if (labels.Pairs.Count == 0)
            return (null, "at least one label pair required");
        if (!EventReader.Moment(json, "startsAt", out var starts) || !EventReader.Moment(json, "endsAt", out var ends))
            return (null, "startsAt and endsAt are written as RFC 3339 writes moments, and at most a year ahead.");
        if (!EventReader.Text(json, "generatorURL", out var link))
            return (null, "generatorURL is a text.");
        return new EventDraft { ReadLabels = labels, ReadAnnotations = annotations, At = starts, EndsAt = ends ?? now + ResolveTimeout, Link = link, Resolved = ends <= now }.Read(from, now);
    }
}
