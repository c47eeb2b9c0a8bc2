using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Maintenance;

/// <summary>What everybody may know of a maintenance window, and what may be done with it.</summary>
public static class MaintenanceKind
{
    public static RecordKind<MaintenanceWindow> Kind { get; } = new RecordKind<MaintenanceWindow>("maintenanceWindow", "maintenance-windows", "MW", "Maintenance window")
        .Titled(window => window.Title)
        .Serves("Times in which items are looked after: meanwhile their alerts wake nobody, and that they are away counts as planned. An approved change is such a window by itself.")
        .Lives(MaintenanceLife.Life, window => window.State)
        .With("title", window => window.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", window => window.Description, field => field.Editable().Searchable().LongText())
        .With("service", window => window.Service, field => field.Editable().Listed())
        .With("items", window => window.Items, field => field.Editable(), "Configuration items")
        .With("startsAt", window => window.StartsAt, field => field.Editable().Required().Listed(), "Starts")
        .With("endsAt", window => window.EndsAt, field => field.Editable().Required().Plain().Listed(), "Ends")
        .With("interrupts", window => window.Interrupts, field => field.Editable(), "Interrupts the service")
        .With("repeats", window => window.Repeats, field => field.Editable().Listed())
        .With("team", window => window.Team, field => field.Editable().Listed());

    public static Resource<MaintenanceWindow> Resource { get; } = new Resource<MaintenanceWindow>(Kind)
        .Create<PlanMaintenance, PlanMaintenance.Request>()
        .Edit<EditMaintenance, EditMaintenance.Request>(window => window.State is not (MaintenanceLife.Ended or MaintenanceLife.Cancelled))
        .Move<StartMaintenance, StartMaintenance.Request>(MaintenanceLife.UnderWay)
        .Move<EndMaintenance, EndMaintenance.Request>(MaintenanceLife.Ended)
        .Move<CancelMaintenance, CancelMaintenance.Request>(MaintenanceLife.Cancelled);

    public static RecordKey Key(Id<MaintenanceWindow> window) => new(Kind.Name, window.Value);
}
