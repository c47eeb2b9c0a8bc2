using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>The next version of an article was given up.</summary>
public sealed record NewVersionDropped(Id<Article> Article) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
