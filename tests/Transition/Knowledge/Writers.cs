using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Tests.Setting;
using Tandem.Transition.Knowledge;

namespace Tandem.Tests.Transition.Knowledge;

/// <summary>Lets people write, review and read articles.</summary>
public static class Writers
{
    extension(House house)
    {
        public Task<Article> Write(Actor by, string title, string body = "Words", ArticleAudience audience = ArticleAudience.Everybody) =>
            house.Do((WriteArticle write) => write.Run(new(title, body, Audience: audience), by));

        public Task Submit(Article article, Actor by) => house.Do((SubmitArticle submit) => submit.Run(new(article.Id), by));

        public Task Publish(Article article, Actor by) => house.Do((PublishArticle publish) => publish.Run(new(article.Id), by));

        /// <summary>Written by one, published by another.</summary>
        public async Task<Article> Published(Actor author, Actor reviewer, string title, string body = "Words", ArticleAudience audience = ArticleAudience.Everybody)
        {
            var article = await house.Write(author, title, body, audience);
            await house.Submit(article, author);
            await house.Publish(article, reviewer);
            return await house.Now(article);
        }

        public Task<Article> Now(Article article) => house.Read(store => store.Articles.AsNoTracking().SingleAsync(row => row.Id == article.Id));
    }
}
