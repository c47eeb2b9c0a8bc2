using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>What must be true of whatever is done with an agenda.</summary>
internal static class AgendaRules
{
    public static void DemandOpen(CabMeeting meeting)
    {
        if (!meeting.IsOpen)
            throw new Refused("The meeting is over: take another.", "change");
    }

    /// <exception cref="Refused">The meeting has not begun or is over, or something came of the item already.</exception>
    public static void DemandUndecided(CabMeeting meeting, AgendaItem item)
    {
        if (meeting.State != CabLife.UnderWay)
            throw new Refused("The board decides while it meets: begin the meeting first.", "change");
        if (item.Outcome is not null)
            throw new Refused("It was decided in this meeting.", "change");
    }

    public static async Task<string> NumberOf(Store store, Id<Change> change, CancellationToken stop) =>
        ChangeKind.Kind.NumberOf(await store.Changes.Where(row => row.Id == change).Select(row => row.Serial).SingleAsync(stop));
}
