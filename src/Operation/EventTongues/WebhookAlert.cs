using System.Text.Json;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventTongues;

/// <summary>Reads one alert of a webhook of Alertmanager (version 4) or Grafana: both say firing or resolved, and call what has no end the year one.</summary>
internal static class WebhookAlert
{
    /// <summary>What Grafana says beside labels and annotations: where to look, and what was measured.</summary>
    private static readonly string[] Pages = ["dashboardURL", "panelURL", "silenceURL", "imageURL", "valueString"];

    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, "An alert is a JSON object.");
        var draft = new EventDraft();
        if (!EventReader.Pairs(json, "labels", draft.Labels) || !EventReader.Pairs(json, "annotations", draft.Annotations))
            return (null, "labels and annotations are objects whose values are texts.");
        if (!EventReader.Text(json, "status", out var status) || status is not ("firing" or "resolved"))
            return (null, "The status is firing or resolved.");
        if (!EventReader.Moment(json, "startsAt", out var starts) || !EventReader.Text(json, "generatorURL", out var link))
            return (null, "startsAt is a moment as RFC 3339 writes it, and generatorURL a text.");
        foreach (var name in Pages)
        {
            if (EventReader.Text(json, name, out var page))
                draft.Annotations.Add(new(name, page));
        }

        if (json.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Object)
            draft.Annotations.Add(new("values", values.GetRawText()));
        // The end is told by the status alone: a receiver hears of it in its own time.
        (draft.Resolved, draft.At, draft.Link) = (status == "resolved", starts, link);
        return draft.Read(from, now);
    }
}
