using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>Somebody wrote an article down.</summary>
public sealed record ArticleWritten(Id<Article> Article, string Title) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
