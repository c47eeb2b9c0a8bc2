using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Maintenance;

/// <summary>A time was agreed in which items are looked after.</summary>
public sealed record MaintenancePlanned(Id<MaintenanceWindow> Window, string Title) : IFact
{
    RecordKey IFact.About => MaintenanceKind.Key(Window);
}
