using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Http;

namespace Tandem.People.Sessions;

/// <summary>The cookie that carries a session's secret and nothing else.</summary>
public sealed class SessionCookie(SiteAddress address)
{
    private const string Plain = "session";
    private const string Guarded = "__Host-session";

    public string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <param name="lasts">How long the browser keeps it; null: until it is closed.</param>
    public void Write(HttpContext context, string secret, TimeSpan? lasts) =>
        context.Response.Cookies.Append(NameFor(context.Request), secret, Rules(context.Request, lasts));

    public void Remove(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Rules(context.Request, null));

    private string NameFor(HttpRequest request) => IsSecure(request) ? Guarded : Plain;

    private bool IsSecure(HttpRequest request) => request.IsHttps || address.IsHttps;

    private CookieOptions Rules(HttpRequest request, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        Secure = IsSecure(request),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lasts,
        IsEssential = true,
    };
}
