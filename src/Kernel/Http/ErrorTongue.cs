using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tandem.Kernel.Http;

/// <summary>Hung on an address where programs of another system ask: how they are told there that something went wrong.</summary>
/// <param name="Write">Writes the answer.</param>
public sealed record ErrorTongue(Action<Utf8JsonWriter, Misstep> Write)
{
    /// <summary>Answers with the status that is set already.</summary>
    public async Task Say(HttpContext context, Misstep misstep)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
            Write(json, misstep);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
