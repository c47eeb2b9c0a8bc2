using Microsoft.AspNetCore.Http;
using Tandem.Interface.Readers;

namespace Tandem.Interface.Layouts;

/// <summary>Keeps the reader's choice of light or dark in a cookie and shows the page again.</summary>
public static class ThemeChoice
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static IResult Post(IFormCollection form, HttpContext context)
    {
        if (!Enum.TryParse<Theme>(form["theme"], ignoreCase: true, out var theme) || !Enum.IsDefined(theme))
            return Results.BadRequest();
        context.Response.Cookies.Append(Reader.ThemeCookie, theme.ToString().ToLowerInvariant(),
            new CookieOptions { MaxAge = Kept, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
        return new SeeOther(SeeOther.Back(context.Request));
    }
}
