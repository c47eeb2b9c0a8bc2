using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Something more, or less, was solved with an article.</summary>
public sealed record ArticleUsesCounted(Id<Article> Article, int Uses) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
