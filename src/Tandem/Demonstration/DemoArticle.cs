using Tandem.Transition.Knowledge;

namespace Tandem.Demonstration;

/// <summary>An article of the demonstration company.</summary>
/// <param name="ValidForDays">From the day of the demonstration; 0: its date has come, and somebody should look at it again.</param>
/// <param name="Next">The words of its next version, where one is being written.</param>
internal sealed record DemoArticle(string Title, string Body, ArticleType Kind, ArticleAudience Audience, string? Service = null, string State = ArticleLife.Published, int ValidForDays = 300, string? Next = null);
