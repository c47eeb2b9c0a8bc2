namespace Tandem.Product.LaunchResults;

/// <summary>What came of a launch.</summary>
/// <param name="From">When it became live.</param>
/// <param name="Until">Until when is looked: 30 days after, or now.</param>
public sealed record ResultView(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<LaunchResult> Results);
