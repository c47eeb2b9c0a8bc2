using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Search;
using Tandem.Kernel.Storage;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgePages;

/// <summary>The articles of the portal: those published for everybody, whoever reads.</summary>
public sealed class PortalArticles(Store store, Finder finder, Reader reader)
{
    /// <summary>Articles on one page.</summary>
    public const int PageSize = 50;

    private const int LookedAt = 40;

    private IQueryable<Article> Shown => ArticleKind.Kind.VisibleTo(reader.Actor, store.Articles.AsNoTracking())
        .Where(article => article.State == ArticleLife.Published && article.Audience == ArticleAudience.Everybody);

    public static string PathOf(Article article) => $"/portal/articles/{ArticleKind.Kind.NumberOf(article)}";

    /// <exception cref="Missing">There is none for the portal.</exception>
    public async Task<Article> Find(string number)
    {
        var serial = ArticleKind.Kind.SerialOf(number);
        return await Shown.SingleOrDefaultAsync(article => article.Serial == serial, reader.Stop) ?? throw new Missing("article");
    }

    /// <summary>The most helpful ones first.</summary>
    /// <param name="skip">So many are passed over.</param>
    public Task<List<Article>> List(int skip) =>
        Shown.OrderByDescending(article => article.HelpedCount - article.NotHelpedCount).ThenBy(article => article.Title).ThenBy(article => article.Serial)
            .Skip(skip).Take(PageSize + 1).ToListAsync(reader.Stop);

    public async Task<IReadOnlyList<Article>> Search(string words) =>
        [.. (await finder.Find(words, reader.Actor, [ArticleKind.Kind], LookedAt, reader.Stop)).SelectMany(answer => answer.Hits).Select(hit => (Article)hit.Record).Where(IsShown)];

    /// <summary>What may answer a question while it is still being typed.</summary>
    public async Task<IReadOnlyList<Article>> Suggest(string typed, int limit) => typed.Trim().Length <= 2
        ? []
        : [.. (await finder.Similar(ArticleKind.Kind, typed, reader.Actor, LookedAt, stop: reader.Stop)).Select(hit => (Article)hit.Record).Where(IsShown).Take(limit)];

    private static bool IsShown(Article article) => article is { State: ArticleLife.Published, Audience: ArticleAudience.Everybody };
}
