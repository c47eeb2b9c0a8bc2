using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Maintenance;

/// <summary>A maintenance window will not be used.</summary>
public sealed record MaintenanceCancelled(Id<MaintenanceWindow> Window, string Reason) : IFact
{
    RecordKey IFact.About => MaintenanceKind.Key(Window);
}
