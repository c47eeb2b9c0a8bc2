using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Which records of a table are wanted: which ones, from where on, how many, and how they are told.</summary>
/// <param name="Counts">Say how many there are in all.</param>
internal sealed record TableRequest(EncodedQuery Query, int Offset, int Limit, bool Counts, bool Pages, TableShape Shape)
{
    /// <summary>As many at once as the original gives where nobody says how many.</summary>
    public const int Most = 10_000;

    private static readonly string[] Known = ["sysparm_query", "sysparm_limit", "sysparm_offset", "sysparm_no_count", "sysparm_suppress_pagination_header"];

    /// <exception cref="Malformed">Something cannot be read.</exception>
    public static TableRequest Of(HttpRequest request)
    {
        var shape = TableShape.Of(request, Known);
        // Whatever is no parameter is a column and the value that it has.
        List<Clause> pairs = [.. request.Query.Where(pair => !pair.Key.StartsWith("sysparm_", StringComparison.Ordinal)).Select(pair => new Clause(pair.Key, "=", pair.Value.ToString()))];
        return new(
            EncodedQuery.Read(request.Query["sysparm_query"].ToString(), pairs),
            Number(request, "sysparm_offset", 0, int.MaxValue, 0), Number(request, "sysparm_limit", 1, Most, Most),
            !TableShape.YesNo(request, "sysparm_no_count"), !TableShape.YesNo(request, "sysparm_suppress_pagination_header"), shape);
    }

    /// <summary>The pages around this one, by the names that links have (RFC 8288), and where each begins.</summary>
    public IEnumerable<(string Relation, int Offset)> Neighbours(int count, int? total)
    {
        if (total > Offset + Limit || (total is null && count == Limit))
            yield return ("next", Offset + Limit);
        if (Offset > 0)
            yield return ("prev", Math.Max(0, Offset - Limit));
        yield return ("first", 0);
        if (total is { } all)
            yield return ("last", all == 0 ? 0 : (all - 1) / Limit * Limit);
    }

    private static int Number(HttpRequest request, string name, int least, int most, int usual)
    {
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw new Malformed(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is a number from {least} to {most}; what lies further is on the next page."), name);
    }
}
