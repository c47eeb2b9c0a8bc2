using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Cab;

/// <summary>The board does not meet after all, and why.</summary>
public sealed record MeetingCancelled(Id<CabMeeting> Meeting, string Reason) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
