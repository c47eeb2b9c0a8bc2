using System.Text.Json;
using Tandem.Kernel;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventMappings;

/// <summary>A mapping whose paths were read once: makes events of a sender's JSON, each by itself. What it cannot read it says; nothing throws.</summary>
public sealed class ReadMapping
{
    private const int MostEntries = 50;
    private const int LongestText = 1_000;

    private readonly WebhookMapping mapping;
    private readonly MappedPath? items;
    private readonly Dictionary<string, MappedText> texts = new(StringComparer.Ordinal);
    private readonly List<(string Name, MappedText Text)> labels = [];
    private readonly Dictionary<string, Severity> severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> resolved = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="Refused">Something in it is no path, or no word of ours.</exception>
    public ReadMapping(WebhookMapping mapping)
    {
        this.mapping = mapping;
        if (string.IsNullOrWhiteSpace(mapping.Title))
            throw new Refused("Say where the title stands.", "title");
        items = string.IsNullOrWhiteSpace(mapping.Items) ? null : MappedPath.Read(mapping.Items) ?? throw NoPath("items");
        foreach (var (name, text) in new[] { ("title", mapping.Title), ("sameAs", mapping.SameAs), ("severity", mapping.Severity), ("status", mapping.Status), ("description", mapping.Description), ("source", mapping.Source), ("link", mapping.Link) })
            texts[name] = Read(text, name);
        if (mapping.Labels?.Count > MostEntries || mapping.Severities?.Count > MostEntries || mapping.Resolved?.Count > MostEntries)
            throw new Refused($"Use at most {MostEntries} labels and words.", "labels");
        foreach (var (name, text) in mapping.Labels ?? new Dictionary<string, string>())
            labels.Add((name.Trim() is { Length: > 0 and <= EventDraft.LongestName } tidy ? tidy : throw new Refused("A label needs a name.", "labels"), Read(text, "labels")));
        foreach (var (theirs, ours) in mapping.Severities ?? new Dictionary<string, string>())
            severities[theirs.Trim()] = Severities.Read(ours?.Trim()) ?? throw new Refused("Our words are critical, error, warning and info.", "severities");
        resolved.UnionWith((mapping.Resolved ?? []).Select(word => word.Trim()).Where(word => word.Length > 0));
        if (mapping.Status.Length > 0 && resolved.Count == 0)
            throw new Refused("Say by which words of the status it is over.", "resolved");
    }

    /// <summary>What is kept.</summary>
    public WebhookMapping Mapping => mapping;

    /// <summary>The events in a body; what is where the array should be and is none is one event that cannot be read.</summary>
    public IReadOnlyList<JsonElement> Items(JsonElement body)
    {
        var found = items is null ? body : items.Find(body);
        return found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : [found];
    }

    public (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, items is null ? "An event is a JSON object." : $"There is no object at {mapping.Items}.");
        var title = texts["title"].Of(json);
        if (title.Length == 0)
            return (null, $"There is no title at {mapping.Title}.");
        var severity = texts["severity"].Of(json);
        var draft = new EventDraft
        {
            Title = title,
            Key = texts["sameAs"].Of(json),
            Description = texts["description"].Of(json),
            Source = texts["source"].Of(json),
            Link = texts["link"].Of(json),
            Severity = severities.TryGetValue(severity, out var ours) ? Severities.Word(ours) : severity,
            Resolved = mapping.Status.Length > 0 && resolved.Contains(texts["status"].Of(json)),
        };
        foreach (var (name, text) in labels)
        {
            if (text.Of(json) is { Length: > 0 } value)
                draft.Labels.Add(new(name, value));
        }

        return draft.Read(from, now);
    }

    private static MappedText Read(string? text, string about) => (text ?? "").Length <= LongestText && MappedText.Read((text ?? "").Trim()) is { } read ? read : throw NoPath(about);

    private static Refused NoPath(string about) => new("This is no path such as alert.host[0].name, nor a text with paths in braces.", about);
}
