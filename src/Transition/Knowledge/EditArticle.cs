using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Transition.Knowledge;

/// <summary>Changes an article; new words of a published one wait as its next version.</summary>
public sealed class EditArticle(Store store, TimeProvider clock) : IFeature<EditArticle.Request>
{
    public sealed record Request(Id<Article> Article, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        var patch = request.Patch;
        var (before, text) = (article.Text, article.Text);
        patch.Take<string>("title", title => text = text with { Title = ArticleRules.Title(title) });
        patch.Take<string>("body", body => text = text with { Body = ArticleRules.Body(body) });
        patch.Take<ArticleAudience?>("audience", audience => text = text with { Audience = audience ?? ArticleAudience.Agents });
        patch.Take<Id<Team>?>("team", team => text = text with { Team = team });
        article.Write(ArticleRules.Check(text));
        patch.Take<ArticleType?>("kind", kind => article.Kind = kind ?? ArticleType.HowTo);
        patch.Take<Id<Person>?>("owner", owner => article.Owner = owner);
        patch.Take<Id<Service>?>("service", service => article.Service = service);
        patch.Take<string>("alertName", name => article.AlertName = ArticleRules.AlertName(name ?? ""));
        patch.Take<DateTimeOffset?>("validUntil", until => article.ValidUntil = until == article.ValidUntil ? until : ArticleRules.Until(until, clock.GetUtcNow()));
        patch.Take<CustomValues>("custom", custom => article.Custom = custom ?? CustomValues.None);
        article.LookAtDate(clock.GetUtcNow());
        if (article.Text == before)
            store.Announce(new ArticleEdited(article.Id), by);
        else
            store.Announce(new ArticleReworded(article.Id, article.Edition + 1), by);
        await store.SaveChangesAsync(stop);
    }
}
