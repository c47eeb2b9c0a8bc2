using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Freezes;

/// <summary>Change freezes: when nothing is changed.</summary>
public static class FreezePractice
{
    public static Practice Practice { get; } = new Practice("Change freezes")
        .Record(FreezeKind.Kind, FreezeStore.Map, FreezeKind.Resource)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "change-freezes.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "change-freezes.read")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "change-freezes.*")
        .Explains("Change freeze", "A time in which nothing is changed unless it is an emergency, so that nothing is disturbed that must not be.");
}
