namespace Tandem.Product.LaunchResults;

/// <summary>One figure by which a launch is judged.</summary>
/// <param name="Name">Such as <c>incidents</c>.</param>
/// <param name="Before">What it was in as long a time before; null: nothing was measured.</param>
/// <param name="After">What it is since; null: nothing was measured.</param>
/// <param name="Expected">What was expected beforehand; null: nothing was.</param>
/// <param name="Met">Whether that is true so far; null: nothing was expected or measured.</param>
/// <param name="Path">The list behind the figure; empty: there is none.</param>
public sealed record LaunchResult(string Name, double? Before, double? After, double? Expected, bool? Met, string Path);
