using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>A version of an article was published.</summary>
public sealed record ArticlePublished(Id<Article> Article, int Edition) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
