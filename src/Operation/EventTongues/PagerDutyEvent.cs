using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventTongues;

/// <summary>Reads an event of PagerDuty's Events API v2.</summary>
internal static class PagerDutyEvent
{
    private const int LongestKey = 255, MostLinks = 20;

    private const string AllDetails = "custom_details";

    /// <summary>Stands between several things that are wrong with one event.</summary>
    public const char Separator = '\n';

    /// <summary>What is said beside the event itself; the action is trigger, acknowledge or resolve.</summary>
    public static (string RoutingKey, string Action, string DedupKey) Envelope(JsonElement json) => (
        EventReader.Text(json, "routing_key", out var key) ? key : "", EventReader.Text(json, "event_action", out var action) ? action : "", EventReader.Text(json, "dedup_key", out var dedup) ? dedup : "");

    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, string dedupKey, bool resolved, Sender from, DateTimeOffset now)
    {
        if (dedupKey.Length > LongestKey)
            return (null, $"'dedup_key' has at most {LongestKey} characters");
        var draft = new EventDraft { Key = dedupKey, Resolved = resolved };
        if (resolved)
            return draft.Read(from, now);
        if (!json.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
            return (null, "'payload' is missing or blank");
        var wrong = new List<string>();
        if (!EventReader.Text(payload, "summary", out var summary) || summary.Length == 0)
            wrong.Add("'payload.summary' is missing or blank");
        if (!EventReader.Text(payload, "source", out var source) || source.Length == 0)
            wrong.Add("'payload.source' is missing or blank");
        if (!EventReader.Text(payload, "severity", out var severity) || severity is not ("critical" or "error" or "warning" or "info"))
            wrong.Add("'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or 'info')");
        if (!EventReader.Moment(payload, "timestamp", out var at))
            wrong.Add("'payload.timestamp' is no moment");
        if (wrong.Count > 0)
            return (null, string.Join(Separator, wrong));
        foreach (var name in (string[])["component", "group", "class"])
        {
            if (EventReader.Text(payload, name, out var value) && value.Length > 0)
                draft.Labels.Add(new(name, value));
        }

        draft.Labels.Add(new("host", source));
        Links(json, "links", "text", draft);
        Links(json, "images", "alt", draft);
        Details(payload, draft);
        (draft.Title, draft.Source, draft.Severity, draft.At) = (summary, source, severity, at);
        draft.Link = EventReader.Text(json, "client_url", out var link) ? link : "";
        return draft.Read(from, now);
    }

    /// <summary>Each detail as far as an annotation reaches; what is no text is kept as JSON. Those for which there is no room, or whose names are too long, stand together in one.</summary>
    private static void Details(JsonElement payload, EventDraft draft)
    {
        if (!payload.TryGetProperty(AllDetails, out var details) || details.ValueKind == JsonValueKind.Null)
            return;
        if (details.ValueKind != JsonValueKind.Object)
        {
            draft.Annotations.Add(new(AllDetails, EventDraft.Shortened(Text(details))));
            return;
        }

        var (room, rest) = (EventDraft.MostLabels - draft.Annotations.Count - 1, new JsonObject());
        foreach (var detail in details.EnumerateObject())
        {
            if (room-- > 0 && detail.Name.Length is > 0 and <= EventDraft.LongestName)
                draft.Annotations.Add(new(detail.Name, EventDraft.Shortened(Text(detail.Value))));
            else
                rest[detail.Name] = JsonNode.Parse(detail.Value.GetRawText());
        }

        if (rest.Count > 0)
            draft.Annotations.Add(new(AllDetails, EventDraft.Shortened(rest.ToJsonString())));
    }

    private static string Text(JsonElement value) => EventReader.Text(value, out var plain) ? plain : value.GetRawText();

    /// <summary>Where links lead and images are, under the words that go with them.</summary>
    private static void Links(JsonElement json, string name, string words, EventDraft draft)
    {
        if (!json.TryGetProperty(name, out var links) || links.ValueKind != JsonValueKind.Array)
            return;
        foreach (var (at, link) in links.EnumerateArray().Take(MostLinks).Index())
        {
            if (EventReader.Text(link, "href", out var to) && (to.Length > 0 || EventReader.Text(link, "src", out to)) && to.Length is > 0 and <= EventDraft.LongestLink)
                draft.Annotations.Add(new(EventReader.Text(link, words, out var said) && said.Length is > 0 and <= EventDraft.LongestName ? said : $"{name}[{at}]", to));
        }
    }
}
