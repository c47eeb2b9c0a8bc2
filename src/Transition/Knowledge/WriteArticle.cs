using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Transition.Knowledge;

/// <summary>Writes down what somebody knows, as a draft.</summary>
public sealed class WriteArticle(Store store, TimeProvider clock) : IFeature<WriteArticle.Request, Article>
{
    public sealed record Request(
        string? Title,
        string? Body = null,
        ArticleType? Kind = null,
        ArticleAudience? Audience = null,
        Id<Team>? Team = null,
        Id<Person>? Owner = null,
        Id<Service>? Service = null,
        string? AlertName = null,
        DateTimeOffset? ValidUntil = null,
        CustomValues? Custom = null);

    public async Task<Article> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var audience = request.Audience ?? (request.Team is null ? ArticleAudience.Agents : ArticleAudience.Team);
        var text = ArticleRules.Check(new(ArticleRules.Title(request.Title), ArticleRules.Body(request.Body), audience, request.Team));
        var article = new Article
        {
            Title = text.Title,
            Kind = request.Kind ?? ArticleType.HowTo,
            Owner = request.Owner ?? (by.Person is { } person ? new Id<Person>(person) : null),
            Service = request.Service,
            AlertName = ArticleRules.AlertName(request.AlertName ?? ""),
            ValidUntil = ArticleRules.Until(request.ValidUntil, clock.GetUtcNow()),
            Custom = request.Custom ?? CustomValues.None,
        };
        article.Write(text);
        store.Add(article);
        store.Announce(new ArticleWritten(article.Id, article.Title), by);
        await store.SaveChangesAsync(stop);
        return article;
    }
}
