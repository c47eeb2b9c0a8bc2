using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Exports;

/// <summary>Says of an answer that it is a file to be kept, and how it is called (RFC 6266).</summary>
public static class Download
{
    public const string Csv = "text/csv";

    /// <param name="day">The day of the export, which stands in its name.</param>
    public static void Announce(HttpResponse response, RecordKind kind, DateTimeOffset day) =>
        Announce(response, string.Create(CultureInfo.InvariantCulture, $"{kind.Plural}-{day:yyyy-MM-dd}.csv"));

    public static void Announce(HttpResponse response, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = $"{Csv}; charset=utf-8; header=present";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.Vary = "Accept";
    }

    /// <summary>Whether a caller would rather have comma-separated values than JSON.</summary>
    public static bool IsWanted(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(wish => wish.Quality ?? 1)
        .FirstOrDefault(wish => wish.Quality is not 0 && wish.MediaType.Value is Csv or "application/json" or "*/*" or "application/*")?.MediaType.Value == Csv;
}
