using System.Globalization;
using System.Text.Json;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Silences;

namespace Tandem.Operation.Alertmanager;

/// <summary>Writes alerts and silences as Alertmanager does.</summary>
internal static class AlertmanagerJson
{
    /// <summary>The one receiver there is.</summary>
    public const string Receiver = "tandem";

    private static readonly TimeSpan NoEnd = TimeSpan.FromMinutes(5);

    public static void Write(Utf8JsonWriter json, LiveAlert alert, IReadOnlyList<Silence> silences, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteStartObject("labels");
        foreach (var (name, value) in Labels(alert).Pairs)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("annotations");
        foreach (var (name, value) in alert.Annotations.Pairs)
            json.WriteString(name, value);
        if (alert.Annotations["summary"] is null)
            json.WriteString("summary", alert.Title);
        json.WriteEndObject();
        json.WriteString("startsAt", Moment(alert.FirstSeenAt));
        json.WriteString("updatedAt", Moment(alert.LastSeenAt));
        json.WriteString("endsAt", Moment(alert.EndsAt ?? now + NoEnd));
        json.WriteString("fingerprint", alert.Fingerprint);
        json.WriteString("generatorURL", alert.Link);
        json.WriteStartArray("receivers");
        WriteReceiver(json);
        json.WriteEndArray();
        json.WriteStartObject("status");
        json.WriteString("state", IsQuiet(alert, silences) ? "suppressed" : "active");
        json.WriteStartArray("silencedBy");
        foreach (var silence in silences)
            json.WriteStringValue(silence.Id.Value);
        json.WriteEndArray();
        json.WriteStartArray("inhibitedBy");
        json.WriteEndArray();
        json.WriteStartArray("mutedBy");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Silence silence, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("id", silence.Id.Value);
        json.WriteStartObject("status");
        json.WriteString("state", StateOf(silence, now));
        json.WriteEndObject();
        json.WriteStartArray("matchers");
        foreach (var matcher in silence.Matchers)
        {
            json.WriteStartObject();
            json.WriteString("name", matcher.Name);
            json.WriteString("value", matcher.Value);
            json.WriteBoolean("isRegex", matcher.IsRegex);
            json.WriteBoolean("isEqual", matcher.IsEqual);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("startsAt", Moment(silence.StartsAt));
        json.WriteString("endsAt", Moment(silence.EndsAt));
        json.WriteString("updatedAt", Moment(silence.ChangedAt));
        json.WriteString("createdBy", silence.CreatedBy);
        json.WriteString("comment", silence.Comment);
        json.WriteEndObject();
    }

    public static void WriteReceiver(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Receiver);
        json.WriteEndObject();
    }

    /// <summary>An alert's labels; what came without a name has one here, since everything that speaks with Alertmanager asks for it.</summary>
    public static LabelSet Labels(LiveAlert alert) => alert.Labels["alertname"] is null && alert.Name.Length > 0 ? alert.Labels.With(new KeyValuePair<string, string>("alertname", alert.Name)) : alert.Labels;

    public static bool IsQuiet(LiveAlert alert, IReadOnlyList<Silence> silences) => silences.Count > 0 || alert.State == AlertLife.Suppressed;

    private static string StateOf(Silence silence, DateTimeOffset now) =>
        silence.State == SilenceLife.Expired || silence.EndsAt <= now ? "expired" : silence.StartsAt > now ? "pending" : "active";

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
