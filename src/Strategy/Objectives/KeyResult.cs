using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Objectives;

/// <summary>A figure by which one sees whether an objective is reached.</summary>
/// <param name="Number">From 1; it stays with the key result and is not given again.</param>
/// <param name="Unit">In which it is counted, such as <c>%</c> or <c>minutes</c>; may be empty.</param>
/// <param name="Baseline">Where it stood when it was written down.</param>
/// <param name="Target">Where it is to stand in the end; above or below the baseline.</param>
/// <param name="Current">Where it stands now.</param>
/// <param name="RecordedAt">When the current value was said; null: never, it is the baseline.</param>
/// <param name="RecordedBy">Who, or which measure, said it.</param>
/// <param name="Measure">The measure that it follows; empty: people say where it stands.</param>
/// <param name="Service">Of this service alone; null: of all.</param>
public sealed record KeyResult(
    int Number, string Name, string Unit, decimal Baseline, decimal Target, decimal Current, DateTimeOffset? RecordedAt = null, string RecordedBy = "", string Measure = "", Id<Service>? Service = null)
{
    /// <summary>How far the way from baseline to target is gone, from 0 to 100.</summary>
    public int Progress => (int)Math.Clamp((Current - Baseline) / (Target - Baseline) * 100, 0, 100);
}
