using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>A change on the agenda of a meeting, and what came of it.</summary>
public sealed class AgendaItem
{
    public Id<CabMeeting> Meeting { get; init; }

    public Id<Change> Change { get; init; }

    /// <summary>From 1, in the order in which they were put on.</summary>
    public int Place { get; init; }

    public AgendaReason Reason { get; init; }

    public AgendaOutcome? Outcome { get; internal set; }

    public string Note { get; internal set; } = "";

    /// <summary>Counts votes and the decision, so that of two at once neither overlooks the other.</summary>
    public int Turns { get; internal set; }
}
