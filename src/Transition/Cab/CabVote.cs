using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>One member's vote on one item; it may be changed until the item is decided.</summary>
public sealed class CabVote
{
    public Id<CabMeeting> Meeting { get; init; }

    public Id<Change> Change { get; init; }

    public Id<Person> Person { get; init; }

    public Vote Vote { get; set; }
}
