using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>Finds what the board should talk about: what waits for it, what is risky and near, and what went wrong or was done in a hurry.</summary>
public sealed class AgendaProposals(Store store, TimeProvider clock)
{
    /// <summary>How far ahead a risky change is proposed.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>Changes proposed for one meeting.</summary>
    public const int Most = 50;

    private static readonly RiskLevel?[] Grave = [RiskLevel.High, RiskLevel.VeryHigh];

    /// <summary>The changes the actor may see that are proposed and not on the agenda, each with why.</summary>
    public async Task<IReadOnlyList<(Change Change, AgendaReason Reason)>> For(Id<CabMeeting> meeting, Actor by, CancellationToken stop)
    {
        var (now, ahead) = (clock.GetUtcNow(), clock.GetUtcNow() + Ahead);
        var on = store.AgendaOf(meeting).Select(item => item.Change);
        var open = store.CabMeetings.Where(each => each.State == CabLife.Planned || each.State == CabLife.UnderWay).Select(each => each.Id);
        var settled = store.Set<AgendaItem>().Where(item => item.Outcome != null || open.Contains(item.Meeting)).Select(item => item.Change);
        var waiting = await Waiting(stop);
        var found = await ChangeKind.Kind.VisibleTo(by, store.Changes.AsNoTracking()).Where(change => !on.Contains(change.Id) && (waiting.Contains(change.Id)
                || (Grave.Contains(change.Risk) && ChangeStore.Planned.Contains(change.State) && change.PlannedStart >= now && change.PlannedStart < ahead && !settled.Contains(change.Id))
                || (change.State == ChangeLife.Review && !settled.Contains(change.Id) && (change.Type == ChangeType.Emergency || change.Outcome == ChangeOutcome.BackedOut || change.Outcome == ChangeOutcome.Failed))))
            .OrderBy(change => change.PlannedStart).ThenBy(change => change.Serial).Take(Most).ToListAsync(stop);
        return [.. found.Select(change => (change, Why(change, waiting) ?? AgendaReason.Other))];
    }

    /// <summary>Why a change belongs on an agenda; null: for no reason of its own.</summary>
    public async Task<AgendaReason?> Why(Change change, CancellationToken stop) => Why(change, await Waiting(stop));

    private static AgendaReason? Why(Change change, List<Id<Change>> waiting) => change switch
    {
        _ when waiting.Contains(change.Id) => AgendaReason.ForDecision,
        { State: ChangeLife.Review, Outcome: ChangeOutcome.BackedOut or ChangeOutcome.Failed } => AgendaReason.Failed,
        { State: ChangeLife.Review or ChangeLife.Implementing, Type: ChangeType.Emergency } => AgendaReason.Emergency,
        { Risk: RiskLevel.High or RiskLevel.VeryHigh } => AgendaReason.HighRisk,
        _ => null,
    };

    private async Task<List<Id<Change>>> Waiting(CancellationToken stop) =>
        [.. (await store.Approvals.Where(approval => approval.Board && approval.State == ApprovalLife.Asked && approval.SubjectKind == "change").Select(approval => approval.SubjectKey).ToListAsync(stop)).Select(id => new Id<Change>(id))];
}
