namespace Tandem.Product.Scorecard;

/// <summary>How a product does, for those who build it and those who run it.</summary>
/// <param name="Product">The number of the product.</param>
/// <param name="From">When the days begin that are counted.</param>
/// <param name="Treaty">The number of the treaty in force; null: none is.</param>
/// <param name="Stage">The stage of the treaty; 0: none is reached.</param>
/// <param name="ReliabilityAgreed">The share of what is built that the stage gives to reliability, 0 to 1; null: no stage is reached.</param>
public sealed record ScorecardView(string Product, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<ScorecardFigure> Figures, string? Treaty, int? Stage, double? ReliabilityAgreed)
{
    public ScorecardFigure? Figure(string name) => Figures.FirstOrDefault(figure => figure.Name == name);
}
