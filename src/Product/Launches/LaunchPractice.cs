using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Product.Products;

namespace Tandem.Product.Launches;

/// <summary>Launches: how something new comes to its users, and how something goes.</summary>
public static class LaunchPractice
{
    public static Practice Practice { get; } = new Practice("Launches")
        .Record(LaunchKind.Kind, LaunchStore.Map, LaunchKind.Resource)
        .Listens<LaunchAnnounced, OnLaunchAnnounced>()
        .Listens<LaunchCarriedOut, OnLaunchCarriedOut>()
        .Tells(LaunchKind.Kind, telling => telling
            .Gives(launch => launch.Owner, "You lead it")
            .Calls<LaunchApproved>("It goes")
            .Calls<LaunchHeldBack>("It does not go")
            .Calls<LaunchReplanned>("It is to be planned anew")
            .Calls<LaunchCancelled>("Cancelled")
            .Calls<LaunchCarriedOut>("It is live")
            .Answers<LaunchTold>(told => told.Person, "There is news of a product", ProductKind.Kind.ReadRight))
        .Uses(services => services.AddScoped<AnnouncementDraft>().AddDoor<LaunchPanel>("product.panels", 20).AddDoor<ReleaseLaunches>("release.panels", 20))
        .Allows(LaunchKind.WaiveRight, "Let a launch go though a check is not met")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "launches.read", "launches.comment", "launches.internal")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "launches.read", "launches.create", "launches.edit", "launches.comment", "launches.internal")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "launches.*")
        .Explains("Launch", "How something new of a product comes to its users: the plan, the checks on live records, the announcement, early-life support, and what came of it.")
        .Explains("Retirement", "The reverse of a launch: how something of a product goes. Its users are told, nothing depends on it, its data are kept, and nobody is called for it any more.")
        .Shows("Launches", "/launches?state=planning,go,noGo,live", "rocket", LaunchKind.Kind.ReadRight);
}
