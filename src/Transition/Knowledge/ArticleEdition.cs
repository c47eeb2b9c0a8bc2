using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>A version of an article as it was published.</summary>
public sealed class ArticleEdition
{
    public Id<Article> Article { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    public string Body { get; init; } = "";

    public ArticleAudience Audience { get; init; }

    /// <summary>Those who wrote it, by name.</summary>
    public string Authors { get; init; } = "";

    public string Publisher { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
