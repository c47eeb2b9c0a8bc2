using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Outages;

/// <summary>Outages: when services were not there.</summary>
public static class OutagePractice
{
    public static Practice Practice { get; } = new Practice("Outages")
        .Record(OutageKind.Kind, OutageStore.Map, OutageKind.Resource)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "outages.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "outages.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "outages.*")
        .Explains("Outage", "A time in which a service was not there for its users, or only in part. An incident may cause one; not every incident does.")
        .Shows("Outages", "/outages", "plug", OutageKind.Kind.ReadRight);
}
