using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgePages;

/// <summary>Where articles are read: on the desk's pages and in the portal.</summary>
public static class KnowledgePagesPractice
{
    public static Practice Practice { get; } = new Practice("Knowledge in the portal")
        .Uses(services => services
            .AddWords(typeof(KnowledgePagesPractice).Assembly)
            .AddScoped<PortalArticles>()
            .AddScoped<PortalArticlePosts>()
            .AddDestination(new(Place.Portal, "Answers", "/portal/articles", "book", 15, ArticleKind.Kind.ReadRight)))
        .Answers(PortalArticlePosts.Map);
}
