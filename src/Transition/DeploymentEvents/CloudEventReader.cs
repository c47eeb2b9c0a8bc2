using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Reads CloudEvents 1.0 over HTTP: binary (headers <c>ce-…</c>), structured, and a CDEvent sent without an envelope.</summary>
internal static class CloudEventReader
{
    public const string Structured = "application/cloudevents+json";
    public const string Batch = "application/cloudevents-batch+json";
    private const int LongestName = 500;

    public static bool IsBatch(HttpRequest request) => request.ContentType?.StartsWith(Batch, StringComparison.OrdinalIgnoreCase) == true;

    /// <exception cref="Malformed">It is no event.</exception>
    public static CloudEvent Read(HttpRequest request, JsonElement body) =>
        request.Headers.ContainsKey("ce-type") ? Binary(request, body) : Read(body);

    /// <exception cref="Malformed">It is no event.</exception>
    public static CloudEvent Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new Malformed("An event is a JSON object.");
        return body.Member("specversion") is not null
            ? Made(body.Text("specversion"), body.Text("id"), body.Text("source"), body.Text("type"), body.Text("time"), body.Member("data") ?? default)
            : body.Member("context") is { } context
                ? Made("1.0", context.Text("id"), context.Text("source"), context.Text("type"), context.Text("timestamp"), body)
                : throw new Malformed("An event names its specversion, id, source and type.", "specversion");
    }

    private static CloudEvent Binary(HttpRequest request, JsonElement body)
    {
        return Made(Header("ce-specversion"), Header("ce-id"), Header("ce-source"), Header("ce-type"), Header("ce-time"), body);

        string? Header(string name) => request.Headers[name] is [{ Length: > 0 } text] ? Uri.UnescapeDataString(text) : null;
    }

    private static CloudEvent Made(string? version, string? id, string? source, string? type, string? time, JsonElement data)
    {
        if (version is null || !version.StartsWith("1.", StringComparison.Ordinal))
            throw new Malformed("The specversion is 1.0.", "specversion");
        return new(Name(id, "id"), Name(source, "source"), Name(type, "type"),
            time is null ? null : Rfc3339.TryRead(time, out var at) ? at : throw new Malformed("Give the time as RFC 3339 writes it.", "time"), data);
    }

    private static string Name(string? text, string field) => text?.Trim() is { Length: > 0 and <= LongestName } tidy
        ? tidy : throw new Malformed($"Say the event's {field}, in at most {LongestName} characters.", field);
}
