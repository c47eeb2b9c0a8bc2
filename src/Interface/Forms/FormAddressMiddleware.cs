using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Tandem.Interface.Forms;

/// <summary>Leads whoever asks for the address a form is sent to, after signing in or from the browser's history, to the page above it.</summary>
internal sealed class FormAddressMiddleware(RequestDelegate next, EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    public async Task Invoke(HttpContext context)
    {
        await next(context);
        var (request, response) = (context.Request, context.Response);
        if (response is not { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } || !HttpMethods.IsGet(request.Method)
            || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) || PageAbove(context) is not { } page)
            return;
        response.Headers.Remove("Allow");
        await new SeeOther(SeeOther.Local(new PathString(page).ToUriComponent())).ExecuteAsync(context);
    }

    private string? PageAbove(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimEnd('/');
        for (var end = path.LastIndexOf('/'); end >= 0; end = end > 0 ? path.LastIndexOf('/', end - 1) : -1)
        {
            var above = end == 0 ? "/" : path[..end];
            if (endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => IsPage(endpoint) && Answers(endpoint, above, context)))
                return above;
        }

        return null;
    }

    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private bool Answers(RouteEndpoint endpoint, string path, HttpContext context)
    {
        var (pattern, values) = (endpoint.RoutePattern, new RouteValueDictionary());
        return new TemplateMatcher(new(pattern), new(pattern.Defaults)).TryMatch(path, values)
            && pattern.ParameterPolicies.All(named => named.Value.All(reference =>
                policies.Create(pattern.GetParameter(named.Key)!, reference) is not IRouteConstraint constraint
                || constraint.Match(context, null, named.Key, values, RouteDirection.IncomingRequest)));
    }
}
