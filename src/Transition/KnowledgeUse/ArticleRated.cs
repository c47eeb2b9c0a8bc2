using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Somebody said whether an article helped.</summary>
public sealed record ArticleRated(Id<Article> Article, bool Helped, string Comment) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
