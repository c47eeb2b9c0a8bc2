using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Knowledge;

/// <summary>An article is past its date.</summary>
public sealed record ArticleOutdated(Id<Article> Article, Id<Person>? Owner) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
