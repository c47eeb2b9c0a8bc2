using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tandem.Interface.Forms;

/// <summary>Shows the page a refused form stood on: the request goes round once more, as if the page had been asked for.</summary>
internal sealed class AgainMiddleware(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<Again>() is not { } again || context.Response.HasStarted)
            return;
        context.Features.Set<Again>(null);
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        var (path, query) = Split(again.Page);
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, path, query);
        context.Request.ContentType = null;
        context.Response.StatusCode = again.Status;
        await next(context);
    }

    private static (PathString, QueryString) Split(string page)
    {
        var at = page.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? (page, QueryString.Empty) : (page[..at], new QueryString(page[at..]));
    }
}
