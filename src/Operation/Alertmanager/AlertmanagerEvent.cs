using System.Text.Json;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Alertmanager;

/// <summary>Reads one alert as Prometheus sends it to <c>POST /api/v2/alerts</c>.</summary>
internal static class AlertmanagerEvent
{
    /// <summary>An alert without an end is over after so long, unless it is sent again (resolve_timeout).</summary>
    private static readonly TimeSpan ResolveTimeout = TimeSpan.FromMinutes(5);

    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, "An alert is a JSON object.");
        var draft = new EventDraft();
        if (!EventReader.Pairs(json, "labels", draft.Labels) || !EventReader.Pairs(json, "annotations", draft.Annotations))
            return (null, "labels and annotations are objects whose values are texts.");
        if (draft.Labels.Count == 0)
            return (null, "at least one label pair required");
        if (!EventReader.Moment(json, "startsAt", out var starts) || !EventReader.Moment(json, "endsAt", out var ends))
            return (null, "startsAt and endsAt are written as RFC 3339 writes moments.");
        if (!EventReader.Text(json, "generatorURL", out var link))
            return (null, "generatorURL is a text.");
        (draft.At, draft.EndsAt, draft.Link, draft.Resolved) = (starts, ends ?? now + ResolveTimeout, link, ends <= now);
        return draft.Read(from, now);
    }
}
