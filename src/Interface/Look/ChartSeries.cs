namespace Tandem.Interface.Look;

/// <summary>One line or set of bars: a value for each label of the chart, null where nothing was measured.</summary>
/// <param name="Links">The list behind each point, in the same order.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string?>? Links = null, Tone? Tone = null);
