using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Tandem.Kernel.Http;

/// <summary>The JSON a caller sent: read once, depth bounded, no member twice.</summary>
public sealed class JsonBody : IDisposable
{
    private static readonly string[] Types = ["application/json", "application/merge-patch+json", "application/cloudevents+json", "application/cloudevents-batch+json"];
    private static readonly JsonDocumentOptions Rules = new() { MaxDepth = 32, AllowDuplicateProperties = false };
    private readonly byte[] bytes;
    private readonly int length;
    private readonly JsonDocument document;

    private JsonBody(byte[] bytes, int length)
    {
        (this.bytes, this.length) = (bytes, length);
        document = length == 0 ? JsonDocument.Parse("{}") : Parse(bytes.AsMemory(0, length));
    }

    public JsonElement Root => document.RootElement;

    /// <exception cref="UnsupportedContent">It is not sent as JSON.</exception>
    /// <exception cref="Malformed">It is no JSON.</exception>
    public static async Task<JsonBody> Read(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentType is { } type && !IsJson(type))
            throw new UnsupportedContent(type);
        var body = await ReadAnyType(request, stop);
        if (body.length == 0 || request.ContentType is not null)
            return body;
        body.Dispose();
        throw new UnsupportedContent("");
    }

    /// <summary>The same, whatever media type it says it is: many a system that only ever sends JSON names it wrongly, or not at all.</summary>
    /// <exception cref="Malformed">It is no JSON.</exception>
    public static async Task<JsonBody> ReadAnyType(HttpRequest request, CancellationToken stop)
    {
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(request.ContentLength ?? 0, 1024, 1 << 20));
        try
        {
            var length = 0;
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(stop);
                var more = checked((int)read.Buffer.Length);
                if (length + more > bytes.Length)
                    bytes = Grow(bytes, length, length + more);
                read.Buffer.CopyTo(bytes.AsSpan(length));
                length += more;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }

            return new(bytes, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    /// <summary>What tells this body from any other: SHA-256 over the words before it and its bytes.</summary>
    public byte[] Fingerprint(string words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(words));
        hash.AppendData(bytes.AsSpan(0, length));
        return hash.GetHashAndReset();
    }

    public void Dispose()
    {
        document.Dispose();
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static bool IsJson(string type)
    {
        var name = type.AsSpan();
        if (name.IndexOf(';') is >= 0 and var end)
            name = name[..end];
        name = name.Trim();
        foreach (var known in Types)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
            throw new Malformed("The body is not UTF-8.");
        try
        {
            return JsonDocument.Parse(json, Rules);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new Malformed("The body is no JSON we can read: " + Short(fault.Message));
        }
    }

    private static string Short(string message) => message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 1)] : message;

    private static byte[] Grow(byte[] bytes, int used, int wanted)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, bytes.Length * 2));
        bytes.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
