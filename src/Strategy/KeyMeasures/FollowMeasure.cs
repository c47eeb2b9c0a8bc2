using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.KeyMeasures;

/// <summary>Lets a key result follow a measure: name and unit are the measure's where nothing else is said, and what is measured now is where it begins.</summary>
public sealed class FollowMeasure(KeyMeasureCatalogue catalogue, TimeProvider clock)
{
    /// <summary>A key result as it was asked for.</summary>
    /// <param name="Measure">Empty: people say where it stands.</param>
    public sealed record Asked(int Number, string? Name, string? Unit, decimal? Baseline, decimal? Target, string? Measure, Id<Service>? Service);

    /// <exception cref="Refused">There is no such measure, it needs a service, or something of the key result is missing.</exception>
    public async Task<KeyResult> Of(Asked asked, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(asked.Measure))
            return ObjectiveRules.Check(asked.Number, asked.Name, asked.Unit, asked.Baseline, asked.Target);
        var measure = catalogue.Find(asked.Measure.Trim()) ?? throw new Refused("There is no such measure.", "measure");
        if (measure.OfService && asked.Service is null)
            throw new Refused("Say of which service it is measured.", "service");
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var value = await catalogue.Value(measure.Name, asked.Service, now, stop);
        var result = ObjectiveRules.Check(
            asked.Number, string.IsNullOrWhiteSpace(asked.Name) ? measure.Label : asked.Name, string.IsNullOrWhiteSpace(asked.Unit) ? measure.Unit : asked.Unit, asked.Baseline ?? value, asked.Target);
        result = result with { Measure = measure.Name, Service = asked.Service };
        return value is { } measured ? result with { Current = measured, RecordedAt = now, RecordedBy = measure.Label } : result;
    }
}
