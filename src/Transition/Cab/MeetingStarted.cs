using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Cab;

/// <summary>The board has begun to meet.</summary>
public sealed record MeetingStarted(Id<CabMeeting> Meeting) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
