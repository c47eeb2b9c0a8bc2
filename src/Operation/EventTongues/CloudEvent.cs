using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventTongues;

/// <summary>Reads events of CloudEvents 1.0: data that has the members of one of our events says them, everything else is told by type, source and subject.</summary>
internal static class CloudEvent
{
    private static readonly string[] Said = ["summary", "description", "severity", "state", "dedupKey", "endsAt", "link"];

    /// <summary>In binary mode the attributes stand in headers, and the body is the data.</summary>
    public static JsonElement OfHeaders(HttpRequest request, JsonElement data)
    {
        var whole = new JsonObject();
        foreach (var (name, value) in request.Headers.Where(header => header.Key.StartsWith("ce-", StringComparison.OrdinalIgnoreCase)))
            whole[name[3..].ToLowerInvariant()] = Uri.UnescapeDataString(value.ToString());
        whole["data"] = data.ValueKind == JsonValueKind.Undefined ? null : JsonNode.Parse(data.GetRawText());
        return JsonSerializer.SerializeToElement(whole);
    }

    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, "A CloudEvent is a JSON object.");
        if (!EventReader.Text(json, "id", out var id) || !EventReader.Text(json, "source", out var source) || !EventReader.Text(json, "type", out var type)
            || !EventReader.Text(json, "specversion", out var version) || !EventReader.Text(json, "subject", out var subject) || !EventReader.Moment(json, "time", out var at))
            return (null, "One of id, source, type, specversion, subject or time cannot be read.");
        if (id.Length == 0 || source.Length == 0 || type.Length == 0 || version is not ("1.0" or "1.0.1" or "1.0.2"))
            return (null, "A CloudEvent has id, source, type and specversion 1.0.");
        var draft = new EventDraft { Source = source, At = at, Title = subject.Length > 0 ? $"{type}: {subject}" : type };
        draft.Labels.AddRange([new("alertname", type), new("ce_source", source), new("ce_subject", subject)]);
        return json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && Take(data, draft) is { } why ? (null, why) : draft.Read(from, now);
    }

    private static string? Take(JsonElement data, EventDraft draft)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Said)
        {
            if (!EventReader.Text(data, name, out var text))
                return $"data.{name} is no text.";
            said[name] = text;
        }

        if (!EventReader.Pairs(data, "labels", draft.Labels) || !EventReader.Pairs(data, "annotations", draft.Annotations) || !EventReader.Moment(data, "endsAt", out var ends))
            return "data.labels and data.annotations are objects of texts, and data.endsAt is a moment.";
        (draft.Title, draft.Description, draft.Severity) = (said["summary"].Length > 0 ? said["summary"] : draft.Title, said["description"], said["severity"]);
        (draft.Resolved, draft.Key, draft.EndsAt, draft.Link) = (said["state"] == "resolved", said["dedupKey"], ends, said["link"]);
        return null;
    }
}
