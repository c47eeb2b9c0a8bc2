using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>A change is to be talked about by the board, and why.</summary>
public sealed record ChangePutOnAgenda(Id<CabMeeting> Meeting, Id<Change> Change, string Number, AgendaReason Reason) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
