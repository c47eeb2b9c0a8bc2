using System.Globalization;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Pipelines;

/// <summary>Decides whether a pipeline may go on: a function of what is known, and of nothing else.</summary>
public static class ChangeGate
{
    /// <summary>What ends within these hours is waited for; what lasts longer refuses.</summary>
    public const int SoonHours = 4;

    public static GateVerdict Decide(GateFacts facts)
    {
        if (!facts.IsNeeded)
            return new(GateDecision.Allow, ["No change is needed in this environment."], null, null);
        if (facts.Changes.Count == 0)
            return new(GateDecision.Refuse, ["No change touches it: raise one, and say that it does."], null, null);
        var best = Best(facts.Changes, facts.From, facts.To);
        return best.Verdict.Decision == GateDecision.Refuse ? best.Verdict : Against(best.Verdict, best.Change, facts);
    }

    /// <summary>The change that says the most for it, and what it says.</summary>
    public static (GateChange Change, GateVerdict Verdict) Best(IEnumerable<GateChange> changes, DateTimeOffset from, DateTimeOffset? to) => changes
        .Select(change => (Change: change, Verdict: Judge(change, from, to)))
        .OrderBy(pair => pair.Verdict.Decision).ThenBy(pair => pair.Verdict.Decision == GateDecision.Wait ? pair.Verdict.Until ?? DateTimeOffset.MaxValue : DateTimeOffset.MinValue)
        .First();

    /// <summary>What one change says for it.</summary>
    public static GateVerdict Judge(GateChange change, DateTimeOffset from, DateTimeOffset? to = null) => change.State switch
    {
        ChangeLife.Scheduled or ChangeLife.Implementing => Window(change, from, to),
        ChangeLife.Approval => Say(GateDecision.Wait, change, "awaits approval."),
        ChangeLife.Assessment => Say(GateDecision.Wait, change, "is being assessed and not approved yet."),
        ChangeLife.Draft => Say(GateDecision.Refuse, change, "is a draft: submit it."),
        ChangeLife.Rejected => Say(GateDecision.Refuse, change, "was rejected."),
        ChangeLife.Cancelled => Say(GateDecision.Refuse, change, "was cancelled."),
        _ when from >= change.ActualStart && from <= change.ActualEnd => Say(GateDecision.Allow, change, "was being implemented then.", change.ActualEnd),
        _ => Say(GateDecision.Refuse, change, "is done already."),
    };

    private static GateVerdict Window(GateChange change, DateTimeOffset from, DateTimeOffset? to)
    {
        if (from > change.PlannedEnd)
            return Say(GateDecision.Refuse, change, $"was planned to end by {Word(change.PlannedEnd.Value)}: plan it anew.");
        if (to > change.PlannedEnd)
            return Say(GateDecision.Refuse, change, $"ends by {Word(change.PlannedEnd.Value)}, and this would take longer.");
        if (change.State == ChangeLife.Implementing && from >= change.ActualStart)
            return Say(GateDecision.Allow, change, "is being implemented.", change.PlannedEnd);
        return from < change.PlannedStart
            ? Say(GateDecision.Wait, change, $"is approved and begins at {Word(change.PlannedStart.Value)}.", change.PlannedStart)
            : Say(GateDecision.Allow, change, "is approved, and this is its time.", change.PlannedEnd);
    }

    private static GateVerdict Against(GateVerdict said, GateChange change, GateFacts facts)
    {
        foreach (var obstacle in facts.Obstacles.Where(each => each.Start <= (facts.To ?? facts.From) && !(each.End <= facts.From)).OrderBy(each => each.End ?? DateTimeOffset.MaxValue))
        {
            if (obstacle.IsOnlyTold)
                said = said with { Reasons = [.. said.Reasons, $"To be known: {obstacle.Name}."] };
            else if (obstacle.SparesEmergencies && change.Type == ChangeType.Emergency)
                said = said with { Reasons = [.. said.Reasons, $"An emergency passes {obstacle.Name}."] };
            else if (obstacle.End is not { } end)
                said = new(GateDecision.Refuse, [.. said.Reasons, $"Against it stands: {obstacle.Name}."], said.Change, null);
            else if (end - facts.From <= TimeSpan.FromHours(SoonHours))
                said = new(Harsher(said.Decision, GateDecision.Wait), [.. said.Reasons, $"Until {Word(end)} stands against it: {obstacle.Name}."], said.Change, Later(said, end));
            else
                said = new(GateDecision.Refuse, [.. said.Reasons, $"Against it stands until {Word(end)}: {obstacle.Name}."], said.Change, null);
        }

        return said;
    }

    private static GateDecision Harsher(GateDecision one, GateDecision other) => one > other ? one : other;

    // An approval that nobody can date stays undated; a window that is open closes later than what stands in it ends.
    private static DateTimeOffset? Later(GateVerdict said, DateTimeOffset end) => said.Decision switch
    {
        GateDecision.Allow => end,
        GateDecision.Wait when said.Until is { } until => until > end ? until : end,
        _ => null,
    };

    private static GateVerdict Say(GateDecision decision, GateChange change, string what, DateTimeOffset? until = null) => new(decision, [$"{change.Number} {what}"], change.Number, until);

    private static string Word(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
