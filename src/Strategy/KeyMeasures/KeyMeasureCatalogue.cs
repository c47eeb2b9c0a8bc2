using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.KeyMeasures;

/// <summary>Every figure that a key result may follow, whichever room measures it.</summary>
public sealed class KeyMeasureCatalogue(IEnumerable<IKeyMeasures> sources)
{
    private const int Decimals = 3;

    public IReadOnlyList<KeyMeasure> All => [.. sources.SelectMany(source => source.Measures)];

    public KeyMeasure? Find(string? name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>The figure now, or at the end of a period; null: nothing was measured.</summary>
    public async Task<decimal?> Value(string name, Id<Service>? service, DateTimeOffset at, CancellationToken stop) =>
        sources.FirstOrDefault(source => source.Measures.Any(measure => measure.Name == name)) is { } source && await source.Value(name, service, at, stop) is { } value
            ? Math.Round(value, Decimals) : null;
}
