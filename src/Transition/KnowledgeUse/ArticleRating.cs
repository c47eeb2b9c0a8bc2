using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>What one reader said of an article last.</summary>
public sealed class ArticleRating
{
    public Id<Article> Article { get; init; }

    public Id<Person> Person { get; init; }

    public bool Helped { get; set; }
}
