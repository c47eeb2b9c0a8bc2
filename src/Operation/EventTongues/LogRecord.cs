using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventTongues;

/// <summary>Reads log records of OpenTelemetry (OTLP, JSON): warnings and worse become alerts of their service, told apart by what they say without its numbers.</summary>
internal static class LogRecord
{
    /// <summary>The severity numbers of OpenTelemetry at which a warning, an error and a fatal begin.</summary>
    private const int Warning = 13, Error = 17, Fatal = 21;

    /// <summary>How long a logged alert is open when it is not logged again.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(15);

    /// <summary>Each record with the attributes of its resource; those below a warning are left out.</summary>
    /// <exception cref="Malformed">These are no logs.</exception>
    public static IReadOnlyList<JsonElement> Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || (root.TryGetProperty("resourceLogs", out var logs) && logs.ValueKind != JsonValueKind.Array))
            throw new Malformed("Logs of OpenTelemetry have an array called resourceLogs.", "resourceLogs");
        var records = new List<JsonElement>();
        foreach (var resource in Each(root, "resourceLogs"))
        {
            var about = resource.TryGetProperty("resource", out var known) ? known : default;
            foreach (var record in Each(resource, "scopeLogs").SelectMany(scope => Each(scope, "logRecords")))
            {
                if (NumberOf(record) >= Warning)
                    records.Add(JsonSerializer.SerializeToElement(new JsonObject { ["resource"] = about.ValueKind == JsonValueKind.Object ? JsonNode.Parse(about.GetRawText()) : null, ["record"] = JsonNode.Parse(record.GetRawText()) }));
            }
        }

        return records;
    }

    public static (ReceivedEvent? Event, string? Why) Read(JsonElement json, Sender from, DateTimeOffset now)
    {
        var record = json.GetProperty("record");
        var draft = new EventDraft { Severity = NumberOf(record) switch { >= Fatal => "critical", >= Error => "error", _ => "warning" }, EndsAt = now + Lasting };
        if (!record.TryGetProperty("body", out var body) || !EventReader.Text(body, "stringValue", out var text) || text.Length == 0)
            return (null, "A log record has a body that is a text.");
        Attributes(json.GetProperty("resource"), draft.Labels);
        var service = draft.Labels.Find(label => label.Key == "service.name").Value ?? "";
        draft.Labels.RemoveAll(label => label.Key is not ("service.name" or "host.name" or "k8s.pod.name" or "deployment.environment"));
        foreach (var (label, name) in new[] { ("service", "service.name"), ("host", "host.name"), ("pod", "k8s.pod.name") })
        {
            if (draft.Labels.Find(each => each.Key == name).Value is { } value)
                draft.Labels.Add(new(label, value));
        }

        Attributes(record, draft.Annotations);
        (draft.Title, draft.Source, draft.Key) = (text, service, $"{service}\n{string.Concat(text.Where(letter => !char.IsAsciiDigit(letter)))}");
        draft.Key = draft.Key.Length > EventDraft.LongestKey ? draft.Key[..EventDraft.LongestKey] : draft.Key;
        draft.Title = text.Length > EventDraft.LongestTitle ? text[..EventDraft.LongestTitle] : text;
        return draft.Read(from, now);
    }

    private static int NumberOf(JsonElement record) => EventReader.Text(record, "severityNumber", out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;

    private static void Attributes(JsonElement of, List<KeyValuePair<string, string>> pairs)
    {
        foreach (var attribute in Each(of, "attributes"))
        {
            if (EventReader.Text(attribute, "key", out var key) && key.Length > 0 && attribute.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object
                && value.EnumerateObject().FirstOrDefault() is { Value.ValueKind: not JsonValueKind.Undefined } typed && EventReader.Text(typed.Value, out var text))
                pairs.Add(new(key, text));
        }
    }

    private static IEnumerable<JsonElement> Each(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var many) && many.ValueKind == JsonValueKind.Array ? many.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object) : [];
}
