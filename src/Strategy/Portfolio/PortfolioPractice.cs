using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Strategy.Portfolio;

/// <summary>Service portfolio management: every service there will be, is, and was.</summary>
public static class PortfolioPractice
{
    public static Practice Practice { get; } = new Practice("Service portfolio")
        .Record(ServiceKind.Kind, ServiceStore.Map, ServiceKind.Resource)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "services.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "services.read", "services.edit")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "services.*")
        .Suits(StandardRole.Requester, GrantScope.Everywhere, "services.read")
        .Explains("Service", "Something that gives its users value without their having to own what it is made of. Incidents, promises and changes are counted by it.")
        .Explains("Criticality", "How much the organisation depends on a service.")
        .Shows("Services", "/services", "stack-2", ServiceKind.Kind.ReadRight);
}
