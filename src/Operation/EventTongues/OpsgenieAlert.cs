using System.Text.Json;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventTongues;

/// <summary>Reads an alert of Opsgenie's Alert API v2.</summary>
internal static class OpsgenieAlert
{
    /// <summary>Said where a priority is none.</summary>
    public const string Priorities = "Priority must be one of [P1, P2, P3, P4, P5].";

    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object || !EventReader.Text(json, "message", out var message) || message.Length == 0)
            return (null, "Message can not be empty.");
        if (!EventReader.Text(json, "alias", out var alias) || !EventReader.Text(json, "description", out var description) || !EventReader.Text(json, "priority", out var priority)
            || !EventReader.Text(json, "source", out var source) || !EventReader.Text(json, "entity", out var entity))
            return (null, "alias, description, priority, source and entity are texts.");
        if (priority is not ("" or "P1" or "P2" or "P3" or "P4" or "P5"))
            return (null, Priorities);
        var draft = new EventDraft { Title = message, Key = alias, Description = description, Severity = priority.Length > 0 ? priority : "P3", Source = source };
        if (!EventReader.Pairs(json, "details", draft.Labels))
            return (null, "details is an object of texts.");
        if (entity.Length > 0)
            draft.Labels.Add(new("host", entity));
        if (Texts(json, "tags") is { Length: > 0 } tags)
            draft.Labels.Add(new("tags", tags));
        if (EventReader.Text(json, "note", out var note))
            draft.Annotations.Add(new("note", note));
        if (alias.Length == 0)
            draft.Key = $"{source}\n{message}"[..Math.Min(EventDraft.LongestKey, source.Length + message.Length + 1)];
        return draft.Read(from, now);
    }

    private static string Texts(JsonElement json, string name) => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? string.Join(",", list.EnumerateArray().Select(each => EventReader.Text(each, out var text) ? text : "").Where(text => text.Length > 0)) : "";
}
