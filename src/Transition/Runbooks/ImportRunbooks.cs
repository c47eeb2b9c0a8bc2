using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.Runbooks;

/// <summary>Takes runbooks over as articles; a second time only what has changed, and never over what was changed here without being told to.</summary>
public sealed class ImportRunbooks(Store store, WriteArticle write, EditArticle edit, SubmitArticle submit, PublishArticle publish)
    : IFeature<ImportRunbooks.Request, IReadOnlyList<RunbookFate>>
{
    /// <param name="Files">Path below the folder, and text, of each file.</param>
    /// <param name="Audience">For whom the articles are.</param>
    /// <param name="Overwrite">Take what changed in the file even where the article was changed here.</param>
    public sealed record Request(IReadOnlyList<(string Path, string Text)> Files, ArticleAudience Audience = ArticleAudience.Agents, bool Overwrite = false);

    /// <summary>Done by the house itself, articles are published at once; done by a person, they wait for somebody else's review.</summary>
    public async Task<IReadOnlyList<RunbookFate>> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("articles.create");
        by.Demand(ArticleKind.Kind.EditRight);
        if (request.Audience == ArticleAudience.Team)
            throw new Refused("Runbooks are taken for everybody or for agents.", nameof(request.Audience));
        var fates = new List<RunbookFate>();
        foreach (var (path, text) in request.Files)
        {
            try
            {
                fates.Add(await Take(path, RunbookFile.Read(System.IO.Path.GetFileNameWithoutExtension(path), text), request, by, stop));
            }
            catch (Exception no) when (no is FormatException or Refused)
            {
                fates.Add(new(path, RunbookOutcome.Rejected, Reason: no.Message));
                store.Forget();
            }
        }

        return fates;
    }

    private async Task<RunbookFate> Take(string path, RunbookFile file, Request request, Actor by, CancellationToken stop)
    {
        var print = Print(file.Title, file.AlertName, file.Body);
        var source = await store.RunbookSources.SingleOrDefaultAsync(each => each.Path == path, stop);
        if (source is null)
            return await TakeNew(path, file, print, request.Audience, by, stop);
        var article = await store.Articles.SingleAsync(each => each.Id == source.Article, stop);
        var number = ArticleKind.Kind.NumberOf(article);
        if (source.Taken == print)
            return new(path, RunbookOutcome.Unchanged, number);
        if (article.IsInReview || article.State == ArticleLife.Retired)
            return new(path, RunbookOutcome.Kept, number, article.IsInReview ? "It is being reviewed." : "It was retired here.");
        if (!request.Overwrite && Print(article.Text.Title, article.AlertName, article.Text.Body) != source.Taken)
            return new(path, RunbookOutcome.Kept, number, "It was changed here too; --overwrite takes the file's words.");
        source.Taken = print;
        await edit.Run(new(article.Id, Words(file)), by, stop);
        await Finish(article, by, stop);
        return new(path, RunbookOutcome.Updated, number);
    }

    private async Task<RunbookFate> TakeNew(string path, RunbookFile file, string print, ArticleAudience audience, Actor by, CancellationToken stop)
    {
        var article = await write.Run(new(file.Title, file.Body, ArticleType.Runbook, audience, AlertName: file.AlertName), by, stop);
        store.Add(new RunbookSource { Path = path, Article = article.Id, Taken = print });
        await Finish(article, by, stop);
        return new(path, RunbookOutcome.Taken, ArticleKind.Kind.NumberOf(article));
    }

    private async Task Finish(Article article, Actor by, CancellationToken stop)
    {
        if (article.State != ArticleLife.Published || article.Revision is not null)
            await submit.Run(new(article.Id), by, stop);
        if (by.Person is null && article.IsInReview)
            await publish.Run(new(article.Id), by, stop);
    }

    private static Patch Words(RunbookFile file) =>
        new(new System.Text.Json.Nodes.JsonObject { ["title"] = file.Title, ["body"] = file.Body, ["alertName"] = file.AlertName });

    private static string Print(string title, string alert, string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{alert}\n{body}")));
}
