using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Tandem.Api;

/// <summary>Refuses a body whose length is said twice or is too great, before anybody reads it.</summary>
internal static class Framing
{
    /// <summary>Where the server puts a Content-Length that came beside a Transfer-Encoding: another server might have believed it (RFC 9112, 6.1).</summary>
    private const string SecondLength = "X-Content-Length";

    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        if (!StringValues.IsNullOrEmpty(context.Request.Headers.TransferEncoding) && context.Request.Headers.ContainsKey(SecondLength))
        {
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        // Whoever takes files in says how large they may be once it is known who sends them.
        if (context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is not true
            && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
