using Tandem.Kernel.Records;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Portfolio;

namespace Tandem.Improvement.Measures;

/// <summary>What is measured of incidents and surveys, for key results to follow: out of the same daily counts as the dashboard.</summary>
public sealed class DeskKeyMeasures(ReadMeasures read) : IKeyMeasures
{
    private const string Prefix = "incident.";

    public IReadOnlyList<KeyMeasure> Measures { get; } =
        [.. Measure.All.Select(measure => new KeyMeasure(NameOf(measure), measure.Name == "satisfaction" ? measure.Label : $"Incidents: {measure.Label}", UnitOf(measure), measure.Counting))];

    public async Task<decimal?> Value(string name, Id<Service>? service, DateTimeOffset at, CancellationToken stop)
    {
        var (measure, until) = (Measure.All.First(each => NameOf(each) == name), DateOnly.FromDateTime(at.UtcDateTime).AddDays(1));
        var value = measure.Of(await read.Total(new(until.AddDays(-KeyMeasure.Days), until, null, null, service?.Value), stop));
        return (decimal?)(measure.Unit == MeasureUnit.Seconds ? value / 3_600 : value);
    }

    private static string NameOf(Measure measure) => measure.Name == "satisfaction" ? measure.Name : Prefix + measure.Name;

    private static string UnitOf(Measure measure) => measure.Unit switch { MeasureUnit.Seconds => "h", MeasureUnit.Percent => "%", _ => "" };
}
