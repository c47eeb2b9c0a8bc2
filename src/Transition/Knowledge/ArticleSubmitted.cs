using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Knowledge;

/// <summary>An article was sent to review.</summary>
public sealed record ArticleSubmitted(Id<Article> Article, Id<Person>? Reviewer) : IFact
{
    RecordKey IFact.About => ArticleKind.Key(Article);

    bool IFact.Internal => true;
}
