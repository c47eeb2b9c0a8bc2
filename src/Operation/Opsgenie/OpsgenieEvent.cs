using System.Text.Json;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>Reads an alert of Opsgenie's Alert API v2.</summary>
internal static class OpsgenieEvent
{
    /// <summary>Said where a priority is none.</summary>
    public const string Priorities = "Priority must be one of [P1, P2, P3, P4, P5].";

    /// <summary>Annotations in which stays what has no place of its own.</summary>
    public const string Alias = "alias", Actions = "actions", User = "user";

    /// <summary>What has the same is the same alert: the alias, else where it comes from and what it says.</summary>
    public static string KeyOf(JsonElement json)
    {
        var (alias, source, message) = (Text(json, Alias), Text(json, "source"), Text(json, "message"));
        return alias.Length > 0 ? alias : $"{source}\n{message}"[..Math.Min(EventDraft.LongestKey, source.Length + message.Length + 1)];
    }

    /// <param name="responders">Whom it names.</param>
    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, IReadOnlyList<string> responders, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object || !EventReader.Text(json, "message", out var message) || message.Length == 0)
            return (null, "Message can not be empty.");
        if (!EventReader.Text(json, Alias, out var alias) || !EventReader.Text(json, "description", out var description) || !EventReader.Text(json, "priority", out var priority)
            || !EventReader.Text(json, "source", out var source) || !EventReader.Text(json, "entity", out var entity) || !EventReader.Text(json, "note", out var note) || !EventReader.Text(json, User, out var user))
            return (null, "alias, description, priority, source, entity, note and user are texts.");
        if (Texts(json, OpsgenieDeeds.Tags) is not { } tags || Texts(json, Actions) is not { } actions)
            return (null, "tags and actions are arrays of texts.");
        if (priority is not ("" or "P1" or "P2" or "P3" or "P4" or "P5"))
            return (null, Priorities);
        var draft = new EventDraft { Title = message, Key = KeyOf(json), Description = description, Severity = priority.Length > 0 ? priority : "P3", Source = source };
        if (!EventReader.Pairs(json, "details", draft.Labels))
            return (null, "details is an object of texts.");
        draft.Labels.AddRange([new("host", entity), new(OpsgenieDeeds.Tags, tags)]);
        draft.Annotations.AddRange(
        [
            new(Alias, alias), new("note", note), new(User, user), new(Actions, actions), new(Responders.Annotation, string.Join(Responders.Separator, responders)),
            new("visibleTo", string.Join(Responders.Separator, OpsgenieNames.Objects(json, "visibleTo").Where(named => OpsgenieNames.Word(named).Length > 0).Select(named => $"{Text(named, "type")} {OpsgenieNames.Word(named)}".Trim()))),
        ]);
        return draft.Read(from, now);
    }

    private static string Text(JsonElement json, string name) => EventReader.Text(json, name, out var text) ? text : "";

    /// <summary>With commas between them; null: it is no array of texts.</summary>
    private static string? Texts(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return "";
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(each => !EventReader.Text(each, out _)))
            return null;
        return string.Join(',', list.EnumerateArray().Select(each => EventReader.Text(each, out var text) ? text.Trim() : "").Where(text => text.Length > 0));
    }
}
