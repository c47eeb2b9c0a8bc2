using System.Text.Json;

namespace Tandem.Operation.EventIntake;

/// <summary>Our own tongue: one event as <c>POST /api/v1/events</c> takes it.</summary>
internal static class PlainEvent
{
    private static readonly string[] Texts = ["name", "summary", "description", "severity", "state", "dedupKey", "source", "link"];
    private static readonly string[] Members = [.. Texts, "labels", "annotations", "time", "endsAt"];

    /// <summary>The event, or why it cannot be taken.</summary>
    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, "An event is a JSON object.");
        var draft = new EventDraft();
        if (!EventReader.Text(json, "name", out var name) || !EventReader.Text(json, "summary", out var summary) || !EventReader.Text(json, "description", out var description)
            || !EventReader.Text(json, "severity", out var severity) || !EventReader.Text(json, "state", out var state) || !EventReader.Text(json, "dedupKey", out var key)
            || !EventReader.Text(json, "source", out var source) || !EventReader.Text(json, "link", out var link))
            return (null, $"{Array.Find(Texts, member => !EventReader.Text(json, member, out _))} is no text that can be kept.");
        if (!EventReader.Moment(json, "time", out var at) || !EventReader.Moment(json, "endsAt", out var ends))
            return (null, "Give time and endsAt as RFC 3339 writes moments, such as 2026-05-03T12:00:00Z, and at most a year ahead.");
        if (!EventReader.Pairs(json, "labels", draft.Labels) || !EventReader.Pairs(json, "annotations", draft.Annotations))
            return (null, "Labels and annotations are objects whose values are texts.");
        if (state is not ("" or "firing" or "resolved"))
            return (null, "The state is firing or resolved.");
        if (severity.Length > 0 && Severities.Read(severity) is null)
            return (null, "The severity is critical, error, warning or info.");
        if (Unknown(json) is { } unknown)
            return (null, $"\"{unknown}\" is no member of an event.");
        if (name.Length > 0 && !draft.Labels.Exists(label => label.Key == "alertname"))
            draft.Labels.Add(new("alertname", name));
        if (summary.Length == 0 && name.Length == 0 && key.Length == 0 && draft.Labels.Count == 0)
            return (null, "An event needs a summary, a name, labels or a dedupKey.");
        (draft.Title, draft.Description, draft.Severity, draft.Source, draft.Link, draft.Key) = (summary, description, severity, source, link, key);
        (draft.Resolved, draft.At, draft.EndsAt) = (state == "resolved", at, ends);
        return draft.Read(from, now);
    }

    private static string? Unknown(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!Members.Any(member => property.NameEquals(member)))
                return EventReader.Text(property.Value, out _) && property.Name.Length <= 100 ? property.Name : "something";
        }

        return null;
    }
}
