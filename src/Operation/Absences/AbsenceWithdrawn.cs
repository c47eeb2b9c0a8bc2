using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Absences;

/// <summary>Somebody will not be away after all.</summary>
public sealed record AbsenceWithdrawn(Id<Absence> Absence) : IFact
{
    RecordKey IFact.About => Tandem.Operation.Absences.Absence.Key(Absence);
}
