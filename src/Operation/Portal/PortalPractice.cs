using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>The portal: where those who need help report, follow, reply and say whether it worked.</summary>
public static class PortalPractice
{
    public static Practice Practice { get; } = new Practice("Portal")
        .Suits(StandardRole.Requester, GrantScope.Own, IncidentKind.Kind.CommentRight)
        .Uses(services => services
            .AddWords(typeof(PortalPractice).Assembly)
            .AddScoped<PortalRecords>()
            .AddScoped<PortalPosts>()
            .AddScoped<PortalFiles>()
            .AddScoped<PortalWords>()
            .AddDoor<PortalDoor>("user-menu", 90)
            .AddDestination(new(Place.Portal, "Home", "/portal", "home", 10))
            .AddDestination(new(Place.Portal, "Report something", "/portal/report", "message-plus", 20, IncidentKind.Resource.Creation!.Right))
            .AddDestination(new(Place.Portal, "My reports", "/portal/incidents", "list-details", 30)))
        .Answers(PortalPosts.Map);
}
