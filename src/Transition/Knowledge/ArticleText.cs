using Tandem.Kernel.Records;
using Tandem.People.Teams;

namespace Tandem.Transition.Knowledge;

/// <summary>What a reviewer reviews: the words, and for whom they are.</summary>
public sealed record ArticleText(string Title, string Body, ArticleAudience Audience, Id<Team>? Team);
