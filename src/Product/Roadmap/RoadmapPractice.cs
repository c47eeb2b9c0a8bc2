using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Product.RoadmapDates;

namespace Tandem.Product.Roadmap;

/// <summary>The roadmap: what products are to be able to do, and when, as measured and not as wished.</summary>
public static class RoadmapPractice
{
    public static Practice Practice { get; } = new Practice("Roadmap")
        .Record(RoadmapItemKind.Kind, RoadmapStore.Map, RoadmapItemKind.Resource)
        .Table<RoadmapForecast>(RoadmapForecastStore.Map)
        .Derives<RoadmapDerivation>(RoadmapDerivation.Name)
        .Repeats<ForecastAgain>()
        .Tells(RoadmapItemKind.Kind, telling => telling
            .Gives(item => item.Owner, "Given to you")
            .Calls<RoadmapDateMoved>("Its date moved"))
        .Uses(services => services
            .AddScoped<ReadFreezes>().AddScoped<ReadTeamWork>().AddScoped<ReadBlockers>().AddScoped<ReadTeamOutlook>().AddScoped<ReadCalibration>().AddScoped<ExplainMove>().AddScoped<Tandem.Product.RoadmapPages.ReadRoadmap>().AddScoped<Forecaster>()
            .AddDestination(new(Place.Portal, "Roadmap", "/portal/roadmap", "timeline", 65, RoadmapItemKind.Kind.ReadRight)))
        .Suits(StandardRole.Requester, GrantScope.Own, RoadmapItemKind.Kind.ReadRight)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, RoadmapItemKind.Kind.ReadRight, RoadmapItemKind.Kind.InternalRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "roadmap-items.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "roadmap-items.*")
        .Explains("Roadmap", "What a product is to be able to do now, next and later. Its dates are forecast from what the team finishes, and nobody can set them.")
        .Explains("P85", "The day by which something is done in 85 of 100 futures that are drawn from what the team really finished.")
        .Explains("Back-test", "Asks at each past week for the forecast of then, and looks whether it came true.")
        .Shows("Roadmap", "/roadmap", "timeline", RoadmapItemKind.Kind.InternalRight);
}
