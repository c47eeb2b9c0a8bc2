using Microsoft.AspNetCore.Http;

namespace Tandem.Interface;

/// <summary>The answer to a form that was accepted: look there (303).</summary>
public sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>The page the form stood on, if it is one of ours.</summary>
    public static string Back(HttpRequest request, string otherwise = "/") =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? from.PathAndQuery : otherwise;

    /// <summary>A path on this site, or the other one: never an address that leads elsewhere.</summary>
    public static string Local(string? path, string otherwise = "/") =>
        path is ['/', ..] && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Any(char.IsControl) ? path : otherwise;
}
