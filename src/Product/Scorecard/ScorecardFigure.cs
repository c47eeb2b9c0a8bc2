namespace Tandem.Product.Scorecard;

/// <summary>One figure that both owners look at.</summary>
/// <param name="Name">Such as <c>errorBudget</c>.</param>
/// <param name="Value">In <paramref name="Unit"/>; null: nothing was measured, or the reader may not see it.</param>
/// <param name="Unit"><c>percent</c>, <c>count</c> or <c>mark</c> (1 to 5).</param>
/// <param name="Of">Of how many it is a share or a mean; null: it is no share.</param>
/// <param name="Path">The list behind it.</param>
public sealed record ScorecardFigure(string Name, double? Value, string Unit, int? Of, string Path);
