using Microsoft.Extensions.Primitives;

namespace Tandem.Api;

/// <summary>
/// Lets no other site's page act with a visitor's cookies: a foreign <c>Origin</c> is refused whatever it asks for, and a change
/// without an <c>Authorization</c> header must not come from another site; nor one with a user name and a password, which a browser
/// sends by itself as it does its cookies. There is no CORS.
/// </summary>
internal static class SameOrigin
{
    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        if (ShowsToken(context.Request) || !IsForeign(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool ShowsToken(HttpRequest request) =>
        !StringValues.IsNullOrEmpty(request.Headers.Authorization) && !request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.OrdinalIgnoreCase);

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origin)
            return !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == Authority(request));
        return !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
            && request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none";
    }

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";
}
