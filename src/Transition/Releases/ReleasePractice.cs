using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Releases;

/// <summary>Release management: what comes into use together, from the plan to the end of its early life.</summary>
public static class ReleasePractice
{
    public static Practice Practice { get; } = new Practice("Release management")
        .Record(ReleaseKind.Kind, ReleaseStore.Map, ReleaseKind.Resource)
        .Table<ReleasedChange>(ReleaseStore.Map)
        .Tells(ReleaseKind.Kind, telling => telling
            .Gives(release => release.Owner, "You answer for it")
            .Calls<ReleaseDeployed>("Deployed")
            .Calls<ReleaseSentBack>("Sent back")
            .Calls<ReleaseRolledBack>("Rolled back")
            .Calls<ReleaseCancelled>("Cancelled"))
        .Allows(ReleaseKind.WaiveRight, "Let a release pass a gate that is not met")
        .Uses(services => services.AddDoor<ChangeReleases>("change.panels", 19))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ReleaseKind.Kind.ReadRight, ReleaseKind.Kind.CommentRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "releases.read", "releases.create", "releases.edit", "releases.comment", "releases.internal")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "releases.*")
        .Explains("Release", "A version of a service or product that brings several changes into use together.")
        .Shows("Releases", "/releases?open=true", "package", ReleaseKind.Kind.ReadRight);
}
