using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Handling;

/// <summary>A period was set anew.</summary>
public sealed record IncidentSettingsEdited(Id<IncidentSettings> Settings) : IFact
{
    RecordKey IFact.About => IncidentSettingsKind.Key(Settings);
}
