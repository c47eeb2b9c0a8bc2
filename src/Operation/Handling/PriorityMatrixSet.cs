using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Handling;

/// <summary>Impact and urgency make other priorities from now on.</summary>
public sealed record PriorityMatrixSet(Id<IncidentSettings> Settings, IReadOnlyList<int> Cells) : IFact
{
    RecordKey IFact.About => IncidentSettingsKind.Key(Settings);
}
