using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Maintenance;

/// <summary>The items are as they should be again, or their time is over.</summary>
public sealed record MaintenanceEnded(Id<MaintenanceWindow> Window) : IFact
{
    RecordKey IFact.About => MaintenanceKind.Key(Window);
}
