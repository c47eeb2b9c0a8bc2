using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.StandardChanges;

/// <summary>The catalogue of standard changes.</summary>
public static class StandardChangePractice
{
    public static Practice Practice { get; } = new Practice("Standard changes")
        .Record(StandardChangeKind.Kind, StandardChangeStore.Map, StandardChangeKind.Resource)
        .Uses(services => services.AddDoor<SuccessPanel>("standardChange.panels", 1))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "standard-changes.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "standard-changes.read")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "standard-changes.*");
}
