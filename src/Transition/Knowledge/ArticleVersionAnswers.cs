using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Knowledge;

/// <summary>Answers programs: <c>GET /api/v1/articles/{number}/versions</c>, for those who work on the article.</summary>
internal static class ArticleVersionAnswers
{
    public static SubResource Resource { get; } = new("versions",
        [new SubRoute("GET", "", "Lists every version of the article that was published, the first one first; for those who work on it.", List) { Gives = typeof(ArticleVersionView), GivesMany = true }],
        kind => kind == ArticleKind.Kind);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record)
    {
        // An earlier version may have been for fewer readers than the present one.
        if (!kind.IsWorkedBy(exchange.By, record))
            throw new Missing("version");
        var article = ((Article)record).Id;
        await exchange.GiveAll(await exchange.Store.Editions.Where(edition => edition.Article == article).OrderBy(edition => edition.Number)
            .Select(edition => new ArticleVersionView(edition.Number, edition.At, edition.Authors, edition.Publisher, edition.Audience, edition.Title, edition.Body)).ToListAsync(exchange.Stop));
    }
}
