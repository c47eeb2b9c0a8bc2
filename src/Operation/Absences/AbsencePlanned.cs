using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Absences;

/// <summary>Somebody will be away.</summary>
public sealed record AbsencePlanned(Id<Absence> Absence) : IFact
{
    RecordKey IFact.About => Tandem.Operation.Absences.Absence.Key(Absence);
}
