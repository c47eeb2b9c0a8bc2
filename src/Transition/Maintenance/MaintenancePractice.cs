using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Maintenance;

/// <summary>Maintenance: when work on what is agreed.</summary>
public static class MaintenancePractice
{
    public static Practice Practice { get; } = new Practice("Maintenance")
        .Record(MaintenanceKind.Kind, MaintenanceStore.Map, MaintenanceKind.Resource)
        .Does<TurnMaintenance.Order, TurnMaintenance>()
        .Uses(services => services.AddScoped<MaintenanceTimers>().AddScoped<NextMaintenance>().AddScoped<PlannedWork>().AddScoped<Design.Availability.IPlannedTime, AgreedTime>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "maintenance-windows.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "maintenance-windows.read")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "maintenance-windows.*")
        .Explains("Maintenance window", "A time agreed beforehand in which items are looked after: meanwhile their alerts wake nobody, and that they are away counts as planned.")
        .Shows("Maintenance", "/maintenance-windows?open=true", "tools", MaintenanceKind.Kind.ReadRight);
}
