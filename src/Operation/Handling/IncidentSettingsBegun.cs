using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Handling;

/// <summary>The settings were written down for the first time.</summary>
public sealed record IncidentSettingsBegun(Id<IncidentSettings> Settings) : IFact
{
    RecordKey IFact.About => IncidentSettingsKind.Key(Settings);
}
