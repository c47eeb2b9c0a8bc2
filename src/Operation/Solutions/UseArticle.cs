using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Operation.Incidents;
using Tandem.Transition.Knowledge;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Operation.Solutions;

/// <summary>Says that an article helped to solve an incident.</summary>
public sealed class UseArticle(LinkRecords link) : IFeature<UseArticle.Request>
{
    public sealed record Request(Id<Incident> Incident, Id<Article>? Article = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = request.Article ?? throw new Refused("Say which article.", nameof(request.Article));
        await link.Run(new(IncidentKind.Key(request.Incident), ArticleUsePractice.Relation, ArticleKind.Key(article)), by, stop);
    }
}
