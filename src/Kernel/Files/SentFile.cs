using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Tandem.Kernel.Files;

/// <summary>A file that came in as part of a form.</summary>
/// <param name="Type">The media type the sender named.</param>
/// <param name="User">Who is said to have sent it, by a program that sends for others; empty: nobody.</param>
public sealed record SentFile(string? Name, string? Type, KeptFile Content, bool Internal, string User)
{
    private const int LongestBoundary = 100;
    private const int MostParts = 10;

    /// <summary>Reads the form as it comes in, without keeping the file in memory.</summary>
    /// <param name="take">Takes in the content of a file of that name.</param>
    /// <exception cref="UnsupportedContent">It is not sent as a form.</exception>
    /// <exception cref="Malformed">The form cannot be read.</exception>
    /// <exception cref="Refused">No file is in it.</exception>
    internal static async Task<SentFile> Read(HttpRequest request, Func<string?, Stream, Task<KeptFile>> take, CancellationToken stop)
    {
        var reader = new MultipartReader(Boundary(request), request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
        SentFile? sent = null;
        var (isInternal, user) = (false, "");
        try
        {
            for (var part = 0; part < MostParts && await reader.ReadNextSectionAsync(stop) is { } section; part++)
            {
                if (sent is null && section.AsFileSection() is { FileStream: { } content } file)
                    sent = new(file.FileName, section.ContentType, await take(file.FileName, content), false, "");
                else if (section.AsFormDataSection() is { Name: "internal" } said)
                    isInternal = (await said.GetValueAsync(stop)).Trim() is "true" or "on" or "1";
                else if (section.AsFormDataSection() is { Name: "user" } named)
                    user = (await named.GetValueAsync(stop)).Trim();
            }
        }
        catch (Exception fault) when (fault is InvalidDataException || (fault is IOException and not BadHttpRequestException && fault.Message.StartsWith("Unexpected end of Stream", StringComparison.Ordinal)))
        {
            throw new Malformed("The form ends in the middle, or cannot be read.");
        }

        return sent is null ? throw new Refused("Choose a file.", "file") : sent with { Internal = isInternal, User = user };
    }

    /// <summary>What tells this file from any other: SHA-256 over the words before it, its name, its type and its content's own.</summary>
    internal byte[] Fingerprint(string words) => SHA256.HashData(Encoding.UTF8.GetBytes($"{words}{Name}\n{Type}\n{Internal}\n{Content.Sha256}"));

    private static string Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new UnsupportedContent(request.ContentType ?? "");
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : throw new Malformed("The form does not say where its parts end.");
    }
}
