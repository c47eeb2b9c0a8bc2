using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Transition.KnowledgePages;

/// <summary>Takes what readers of the portal say of an article.</summary>
public sealed class PortalArticlePosts(PortalArticles articles, RateArticle rate, Posting posting, Flash flash, Words say, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/portal/articles/{number}/rate", (IFormCollection form, string number, PortalArticlePosts posts) => posts.Rate(form, number));

    private async Task<IResult> Rate(IFormCollection form, string number)
    {
        var article = await articles.Find(number);
        return await posting.Try(form, PortalArticles.PathOf(article), async () =>
        {
            reader.Actor.Demand(RatingPractice.Right);
            await rate.Run(new(article.Id, bool.TryParse(form["helped"], out var helped) ? helped : null, form["comment"]), reader.Actor, reader.Stop);
            flash.Good(say["Thank you for your answer."]);
            return PortalArticles.PathOf(article);
        });
    }
}
