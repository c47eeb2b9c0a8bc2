using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>A retired article was taken up again.</summary>
public sealed record ArticleRevived(Id<Article> Article) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
