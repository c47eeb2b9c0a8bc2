using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.Knowledge;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Operation.Solutions;

/// <summary>Writes down how an incident was solved, as the draft of an article that is linked to it.</summary>
public sealed class WriteSolution(Store store, WriteArticle write, LinkRecords link) : IFeature<WriteSolution.Request, Article>, IFeature<WriteSolution.Request>
{
    public const string Right = "articles.create";

    public sealed record Request(Id<Incident> Incident);

    public async Task<Article> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Right);
        var incident = (Incident)await store.Find(IncidentKind.Key(request.Incident), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        if (string.IsNullOrWhiteSpace(incident.Resolution))
            throw new Refused("Solve the incident first: its resolution is what the article says.");
        var article = await write.Run(new(incident.Title, Body(incident), ArticleType.KnownFix, ArticleAudience.Agents, Service: incident.Service), by, stop);
        await link.Run(new(IncidentKind.Key(incident.Id), ArticleUsePractice.Relation, ArticleKind.Key(article.Id)), by, stop);
        return article;
    }

    Task IFeature<Request>.Run(Request request, Actor by, CancellationToken stop) => Run(request, by, stop);

    private static string Body(Incident incident)
    {
        var wrong = incident.Description.Trim() is { Length: > 0 } description ? description : incident.Title;
        return $"## What is wrong\n\n{wrong}\n\n## What helps\n\n{incident.Resolution!.Trim()}\n";
    }
}
