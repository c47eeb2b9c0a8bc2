using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Handling;

/// <summary>Every open incident is to be weighed by the matrix in force.</summary>
public sealed record ReweighingOrdered(Id<IncidentSettings> Settings, int Open, int Changing) : IFact
{
    RecordKey IFact.About => IncidentSettingsKind.Key(Settings);
}
