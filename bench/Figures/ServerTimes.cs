using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Bench.Figures;

/// <summary>What the server itself says, at <c>/metrics</c>, about how long requests took: one histogram for each route.</summary>
internal sealed partial class ServerTimes
{
    private readonly Dictionary<string, SortedDictionary<double, double>> buckets = [];
    private readonly Dictionary<string, double> sums = [];

    public static async Task<ServerTimes> Read(HttpClient client)
    {
        var times = new ServerTimes();
        foreach (Match line in Line().Matches(await client.GetStringAsync("metrics")))
        {
            var (route, value) = (line.Groups["route"].Value, double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture));
            if (line.Groups["part"].Value == "sum")
                times.sums[route] = times.sums.GetValueOrDefault(route) + value;
            else if (line.Groups["bound"].Value is { Length: > 0 } bound)
                times.Bucket(route, bound == "+Inf" ? double.PositiveInfinity : double.Parse(bound, CultureInfo.InvariantCulture), value);
        }

        return times;
    }

    /// <summary>Milliseconds that 95 of 100 requests to a route did not exceed since an earlier reading.</summary>
    public double Ninety5(string route, ServerTimes since)
    {
        var total = Count(route, since);
        var (under, from) = (0d, 0d);
        foreach (var (bound, _) in buckets[route])
        {
            var count = buckets[route][bound] - since.buckets.GetValueOrDefault(route)?[bound] ?? buckets[route][bound];
            if (count >= total * 0.95)
                return 1000 * (double.IsInfinity(bound) ? from : from + ((bound - from) * ((total * 0.95) - under) / (count - under)));
            (under, from) = (count, bound);
        }

        return double.NaN;
    }

    /// <summary>The average in milliseconds since an earlier reading.</summary>
    public double Mean(string route, ServerTimes since) => 1000 * (sums[route] - since.sums.GetValueOrDefault(route)) / Count(route, since);

    private double Count(string route, ServerTimes since) =>
        buckets[route][double.PositiveInfinity] - (since.buckets.TryGetValue(route, out var before) ? before[double.PositiveInfinity] : 0);

    private void Bucket(string route, double bound, double count)
    {
        if (!buckets.TryGetValue(route, out var bounds))
            buckets[route] = bounds = [];
        bounds[bound] = bounds.GetValueOrDefault(bound) + count;
    }

    [GeneratedRegex("""^http_server_request_duration_seconds_(?<part>bucket|sum)\{.*?route="(?<route>[^"]*)".*?(le="(?<bound>[^"]*)")?\} (?<value>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
