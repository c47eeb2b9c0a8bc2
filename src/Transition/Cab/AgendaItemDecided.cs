using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>What the board decided about a change.</summary>
public sealed record AgendaItemDecided(Id<CabMeeting> Meeting, Id<Change> Change, string Number, AgendaOutcome Outcome, int Yes, int No, int Abstained) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
