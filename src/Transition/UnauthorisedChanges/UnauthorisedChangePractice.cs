using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>What was altered without a change: found by itself, explained by people.</summary>
public static class UnauthorisedChangePractice
{
    public static Practice Practice { get; } = new Practice("Unauthorised changes")
        .Record(UnauthorisedChangeKind.Kind, UnauthorisedChangeStore.Map, UnauthorisedChangeKind.Resource)
        .Listens<ConfigurationItemEdited, OnConfigurationItemEdited>()
        .Tells(UnauthorisedChangeKind.Kind, telling => telling.Queues(finding => finding.Team, finding => finding.Assignee, "Something of your team's was altered without a change"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "unauthorised-changes.read", "unauthorised-changes.comment")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "unauthorised-changes.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "unauthorised-changes.*")
        .Explains("Unauthorised change", "Something was altered although no change allowed it at that time.")
        .Shows("Unauthorised changes", "/unauthorised-changes?state=open", "alert-hexagon", UnauthorisedChangeKind.Kind.ReadRight);
}
