using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>A change is not to be talked about after all.</summary>
public sealed record ChangeTakenOffAgenda(Id<CabMeeting> Meeting, Id<Change> Change, string Number) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
