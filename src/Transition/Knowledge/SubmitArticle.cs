using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Transition.Knowledge;

/// <summary>Sends a draft, or the next version of a published article, to review.</summary>
public sealed class SubmitArticle(Store store) : IFeature<SubmitArticle.Request>
{
    /// <param name="Reviewer">Who is asked; null: whoever may publish.</param>
    public sealed record Request(Id<Article> Article, Id<Person>? Reviewer = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        if (article.Text.Body.Length == 0)
            throw new Refused("Write the text before it is reviewed.", nameof(article.Body));
        if (request.Reviewer is { } asked && (await store.AuthorsOf(article, stop)).Any(author => author.Person == asked.Value))
            throw new Refused("Ask somebody other than those who wrote it.", nameof(request.Reviewer));
        article.Submit(request.Reviewer);
        store.Announce(new ArticleSubmitted(article.Id, request.Reviewer), by);
        await store.SaveChangesAsync(stop);
    }
}
