using System.Reflection;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Tandem.Interface.Forms;

/// <summary>Leads whoever asks for the address a form is sent to, after signing in or from the browser's history, to the page above it. An address of programs stays what it is.</summary>
internal sealed class FormAddressMiddleware(RequestDelegate next, EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    public async Task Invoke(HttpContext context)
    {
        await next(context);
        var (request, response) = (context.Request, context.Response);
        if (response is not { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } || !HttpMethods.IsGet(request.Method)
            || request.Path.StartsWithSegments("/api") || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return;
        if (!endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => TakesForms(endpoint) && Answers(endpoint, request.Path.Value!, context)))
            return;
        response.Headers.Remove("Allow");
        await new SeeOther(SeeOther.Local(new PathString(PageAbove(context)).ToUriComponent())).ExecuteAsync(context);
    }

    private string PageAbove(HttpContext context)
    {
        var above = context.Request.Path.Value!;
        do
            above = above[..above.LastIndexOf('/')];
        while (above.Length > 0 && !endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => IsPage(endpoint) && Answers(endpoint, above, context)));
        return above.Length > 0 ? above : "/";
    }

    /// <summary>What a form is sent to is a method of ours, which the routing notes; programs are answered by a bare delegate.</summary>
    private static bool TakesForms(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<MethodInfo>() is not null;

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
