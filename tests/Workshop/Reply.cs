using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Tandem.Tests.Workshop;

/// <summary>What the API answered.</summary>
public sealed record Reply(int Status, HttpResponseHeaders Headers, string Type, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Tag => Headers.ETag?.Tag;

    /// <summary>The values of one field of a list.</summary>
    public IReadOnlyList<string?> Each(string field) => [.. Json["items"]!.AsArray().Select(item => item![field]?.ToString())];

    public IEnumerable<string> ErrorsAbout => Json["errors"]?.AsObject().Select(pair => pair.Key) ?? [];
}

/// <summary>Asks the API the way programs do.</summary>
public static class Asking
{
    public static Task<Reply> Get(this HttpClient client, string path) => client.Send("GET", path);

    public static Task<Reply> Send(this HttpClient client, string method, string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        client.SendText(method, path, body?.ToJsonString(), headers);

    public static async Task<Reply> SendText(this HttpClient client, string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return new((int)response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync());
    }
}
