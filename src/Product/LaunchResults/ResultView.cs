namespace Tandem.Product.LaunchResults;

/// <summary>What came of a launch.</summary>
/// <param name="From">When it became live.</param>
/// <param name="Until">Until when is looked: 30 days after, or now.</param>
/// <param name="JudgedAt">When its time is over and it is judged: 30 days after.</param>
public sealed record ResultView(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset JudgedAt, IReadOnlyList<LaunchResult> Results)
{
    /// <summary>Its time is not over: what is not as expected may still become so.</summary>
    public bool IsSoFar => Until < JudgedAt;
}
