using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Tandem.Kernel;

namespace Tandem.Operation.Opsgenie;

/// <summary>Which part of a list is asked for.</summary>
internal sealed record OpsgeniePage(int Offset, int Limit, bool LatestFirst)
{
    /// <exception cref="Malformed">A number is none or too large, or the order is none.</exception>
    public static OpsgeniePage Of(HttpRequest request, int usual, int most) => new(
        Number(request, "offset", 0, int.MaxValue - most), Math.Max(1, Number(request, "limit", usual, most)),
        request.Query["order"].ToString() switch
        {
            "" or "desc" => true,
            "asc" => false,
            _ => throw new Malformed("The order is asc or desc.", "order"),
        });

    /// <summary>Where the list begins and goes on.</summary>
    public object Links(HttpRequest request, bool andMore) => andMore ? new { first = At(request, 0), next = At(request, Offset + Limit) } : new { first = At(request, 0) };

    private string At(HttpRequest request, int offset)
    {
        var query = request.Query.Where(pair => pair.Key is not ("offset" or "limit")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(
            $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}",
            query.Append(new("offset", offset.ToString(CultureInfo.InvariantCulture))).Append(new("limit", Limit.ToString(CultureInfo.InvariantCulture))));
    }

    private static int Number(HttpRequest request, string name, int usual, int most) => request.Query[name].ToString() is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : throw new Malformed($"{name} is a number up to {most}.", name)
        : usual;
}
