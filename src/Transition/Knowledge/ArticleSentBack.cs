using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>A reviewer sent an article back.</summary>
public sealed record ArticleSentBack(Id<Article> Article, string Reason) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
