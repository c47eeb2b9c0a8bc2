using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Tandem.Kernel.Records;

namespace Tandem.Interface.Records;

/// <summary>
/// Lets the addresses that serve every kind begin with a kind's plural only. The router then knows while it is built that they
/// have nothing to do with <c>/lib</c>, <c>/api</c> or <c>/sign-in</c>; else it would repeat all of them beneath each.
/// </summary>
internal sealed class KindConstraint(RecordKinds kinds) : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    /// <summary>As routes name it: <c>{plural:kind}</c>.</summary>
    public const string Name = "kind";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string plural && MatchesLiteral(routeKey, plural);

    public bool MatchesLiteral(string parameterName, string literal) => kinds.Plural(literal.ToLowerInvariant()) is not null;
}
