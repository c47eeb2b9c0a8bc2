using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Maintenance;

/// <summary>A maintenance window was moved, or says something else.</summary>
public sealed record MaintenanceEdited(Id<MaintenanceWindow> Window) : IFact
{
    RecordKey IFact.About => MaintenanceKind.Key(Window);
}
