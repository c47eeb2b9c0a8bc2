using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Transition.Knowledge;

/// <summary>The tables of articles and their named queries.</summary>
public static class ArticleStore
{
    internal static void Map(EntityTypeBuilder<Article> article)
    {
        article.Ignore(row => row.Text);
        article.Ignore(row => row.IsInReview);
        article.HasIndex(row => row.Circle);
        article.HasIndex(row => row.State);
        article.HasIndex(row => row.Owner);
        article.HasIndex(row => row.Team);
        article.HasIndex(row => row.Service);
        article.HasIndex(row => row.AlertName);
        article.HasIndex(row => row.ValidUntil);
    }

    internal static void Map(EntityTypeBuilder<ArticleEdition> edition)
    {
        edition.ToTable("article_editions");
        edition.HasKey(row => new { row.Article, row.Number });
    }

    extension(Store store)
    {
        public DbSet<Article> Articles => store.Set<Article>();

        public DbSet<ArticleRating> Ratings => store.Set<ArticleRating>();

        public IQueryable<ArticleEdition> Editions => store.Set<ArticleEdition>().AsNoTracking();

        internal async Task<Article> Article(Id<Article> id, CancellationToken stop) =>
            await store.Articles.SingleOrDefaultAsync(article => article.Id == id, stop) ?? throw new Missing("article");
    }
}
