using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>A member said what they think of a change.</summary>
public sealed record MemberVoted(Id<CabMeeting> Meeting, Id<Change> Change, string Number, Vote Vote) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);
}
