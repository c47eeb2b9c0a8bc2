using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>What the words of an article must be.</summary>
internal static class ArticleRules
{
    /// <summary>Characters.</summary>
    public const int LongestBody = 100_000;

    private const int LongestTitle = 200;
    private const int LongestAlert = 200;

    public static string Title(string? said) => said?.Trim() is { Length: > 0 and <= LongestTitle } title && !title.Any(char.IsControl)
        ? title
        : throw new Refused($"Give it a title of at most {LongestTitle} characters.", nameof(Article.Title));

    public static string Body(string? said)
    {
        var body = (said ?? "").ReplaceLineEndings("\n").Trim();
        return body.Length <= LongestBody && !body.Contains('\0', StringComparison.Ordinal)
            ? body
            : throw new Refused($"Keep the text within {LongestBody} characters.", nameof(Article.Body));
    }

    public static string AlertName(string? said) => said?.Trim() is { Length: <= LongestAlert } name && !name.Any(char.IsControl)
        ? name
        : throw new Refused($"The name of an alert has at most {LongestAlert} characters.", nameof(Article.AlertName));

    public static DateTimeOffset? Until(DateTimeOffset? said, DateTimeOffset now)
    {
        Chronology.DemandAhead(said, now, "validUntil");
        return said is { } until ? Moments.ToMicrosecond(until) : null;
    }

    public static ArticleText Check(ArticleText text) => text.Audience == ArticleAudience.Team && text.Team is null
        ? throw new Refused("Say for which team it is.", nameof(Article.Team))
        : text with { Team = text.Audience == ArticleAudience.Team ? text.Team : null };

    public static string Reason(string? said, string otherwise) => string.IsNullOrWhiteSpace(said) ? throw new Refused(otherwise, "reason") : said.Trim();
}
