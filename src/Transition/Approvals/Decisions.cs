using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Transition.Substitutions;

namespace Tandem.Transition.Approvals;

/// <summary>Takes a yes or a no, whichever way it comes: only from whoever was asked or stands in for them, never about their own affair, once, and in time.</summary>
public sealed class Decisions(Store store, ApprovalRounds rounds, TimeProvider clock)
{
    private const int MostTries = 8;

    public Task Take(Id<Approval> id, bool yes, string? comment, Actor by, CancellationToken stop) => Try(id, async (approval, round) =>
    {
        var decider = await DemandDecider(approval, round, by, stop);
        approval.Decide(yes, decider, comment, clock.GetUtcNow());
        return decider == approval.Approver ? by : by with { OnBehalfOf = approval.Approver?.Value };
    }, stop);

    /// <summary>Writes down what the board decided in its meeting; the meeting alone calls it, no page and no program does.</summary>
    /// <param name="along">Writes down in the meeting what is saved with it; done anew if somebody was faster.</param>
    internal Task TakeAsBoard(Id<Approval> id, bool yes, string comment, Func<Task> along, Actor by, CancellationToken stop) => Try(id, async (approval, round) =>
    {
        await along();
        if (!approval.Board)
            throw new Refused("This is not the board's to decide.");
        DemandTime(approval, round);
        approval.Decide(yes, null, comment, clock.GetUtcNow());
        return by;
    }, stop);

    /// <summary>Who may decide it now: the actor, or nobody.</summary>
    public async Task<Id<Person>> DemandDecider(Approval approval, ApprovalRound round, Actor by, CancellationToken stop)
    {
        if (by is not { Person: { } person, OnBehalfOf: null })
            throw new Refused("A decision comes from whoever was asked, and not in their name.", "approver");
        if (approval.Board)
            throw new Refused("The change advisory board decides this in a meeting.", "approver");
        if (approval.Approver?.Value != person && !await store.StandsIn(new(person), approval.Approver, clock.GetUtcNow(), stop))
            throw new Forbidden(ApprovalKind.DecideRight);
        DemandTime(approval, round);
        await rounds.DemandStranger(round, new(person), stop);
        return await store.HasDecided(round.Id, approval.Stage, new(person), stop)
            ? throw new Refused("You have decided in this stage already: somebody else decides this.", "approver")
            : new(person);
    }

    private void DemandTime(Approval approval, ApprovalRound round)
    {
        ApprovalLife.Life.Move(approval.State, ApprovalLife.Approved);
        if (!round.IsOpen || clock.GetUtcNow() >= round.ExpiresAt)
            throw new Refused("The time to decide is over.");
    }

    /// <summary>Whoever was overtaken by another decision of the same round looks again.</summary>
    private async Task Try(Id<Approval> id, Func<Approval, ApprovalRound, Task<Actor>> decide, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var approval = await store.Approval(id, stop);
                var round = await store.Round(approval.Round, stop);
                var decider = await decide(approval, round);
                IFact decided = approval.State == ApprovalLife.Approved ? new ApprovalGiven(id) : new ApprovalRefused(id);
                store.Announce(decided, decider);
                await rounds.Settle(round, decider, stop);
                return;
            }
            catch (Stale) when (tries < MostTries)
            {
                store.Forget();
            }
        }
    }
}
