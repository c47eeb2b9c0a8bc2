using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Cab;

/// <summary>The board is done; what it decided is written down.</summary>
public sealed record MeetingClosed(Id<CabMeeting> Meeting) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
