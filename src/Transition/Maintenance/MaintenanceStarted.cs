using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Maintenance;

/// <summary>Somebody began to look after the items, or the time for it came.</summary>
public sealed record MaintenanceStarted(Id<MaintenanceWindow> Window) : IFact
{
    RecordKey IFact.About => MaintenanceKind.Key(Window);
}
