using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Cab;

/// <summary>When or where the board meets, who is on it, or its minutes were changed.</summary>
public sealed record MeetingEdited(Id<CabMeeting> Meeting) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
