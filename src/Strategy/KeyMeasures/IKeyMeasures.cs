using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.KeyMeasures;

/// <summary>Knows figures that key results may follow; each later room brings its own.</summary>
public interface IKeyMeasures
{
    IReadOnlyList<KeyMeasure> Measures { get; }

    /// <summary>The figure over the days before a moment; null: nothing was measured.</summary>
    /// <param name="service">Of this service alone; null: of all.</param>
    Task<decimal?> Value(string name, Id<Service>? service, DateTimeOffset at, CancellationToken stop);
}
