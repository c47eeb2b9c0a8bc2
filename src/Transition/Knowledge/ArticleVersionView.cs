namespace Tandem.Transition.Knowledge;

/// <summary>A published version of an article as the API shows it.</summary>
/// <param name="Number">From 1, in the order of publishing.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Author">Those who wrote it, by name.</param>
/// <param name="Publisher">Who published it, by name.</param>
/// <param name="Body">Markdown.</param>
public sealed record ArticleVersionView(int Number, DateTimeOffset PublishedAt, string Author, string Publisher, ArticleAudience Audience, string Title, string Body);
