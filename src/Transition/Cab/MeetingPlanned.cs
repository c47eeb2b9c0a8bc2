using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Cab;

/// <summary>A meeting of the board was called.</summary>
public sealed record MeetingPlanned(Id<CabMeeting> Meeting) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
