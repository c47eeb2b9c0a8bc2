using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tandem.Kernel.Http;

/// <summary>Hung on an address where programs of another system ask: how they are told there that something went wrong.</summary>
/// <param name="Write">Writes the answer from a short title and a sentence about this very case.</param>
public sealed record ErrorTongue(Action<Utf8JsonWriter, string, string> Write)
{
    /// <summary>Answers with the status that is set already.</summary>
    public async Task Say(HttpContext context, string title, string detail)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
            Write(json, title, detail);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
