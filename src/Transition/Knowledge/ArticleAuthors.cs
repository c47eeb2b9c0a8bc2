using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Who wrote what is to be reviewed: everybody who changed its words since the last version was published.</summary>
internal static class ArticleAuthors
{
    /// <summary>Whether the actor is among the authors, by themselves or through somebody who acts for them.</summary>
    public static bool Wrote(IReadOnlyList<(Guid? Person, string Name)> authors, Actor by) =>
        authors.Any(author => author.Person is { } person && (person == by.Person || person == by.OnBehalfOf));

    extension(Store store)
    {
        /// <summary>The authors' ids and names, in the order in which they wrote.</summary>
        public async Task<IReadOnlyList<(Guid? Person, string Name)>> AuthorsOf(Article article, CancellationToken stop)
        {
            var id = article.Id.Value;
            string[] told = [nameof(ArticleWritten), nameof(ArticleReworded), nameof(ArticlePublished)];
            var facts = await store.Facts.Where(fact => fact.Record == id && told.Contains(fact.Name)).OrderBy(fact => fact.Entry)
                .Select(fact => new { fact.Name, fact.Actor, fact.OnBehalfOf, fact.ActorName }).ToListAsync(stop);
            var since = facts.FindLastIndex(fact => fact.Name == nameof(ArticlePublished)) + 1;
            return [.. facts.Skip(since).Select(fact => (fact.OnBehalfOf ?? fact.Actor, fact.ActorName)).Distinct()];
        }

        /// <exception cref="Refused">One of the authors would approve their own words.</exception>
        public async Task<string> DemandOtherThanAuthors(Article article, Actor by, CancellationToken stop)
        {
            var authors = await store.AuthorsOf(article, stop);
            if (Wrote(authors, by))
                throw new Refused("Somebody other than those who wrote it publishes it.");
            return string.Join(", ", authors.Select(author => author.Name).Distinct());
        }
    }
}
