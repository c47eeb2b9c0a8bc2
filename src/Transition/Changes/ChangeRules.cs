using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Changes;

/// <summary>What must be true of every change.</summary>
internal static class ChangeRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 100_000;

    /// <summary>The longest that one change may be planned to take; what takes longer is a release of several.</summary>
    public const int LongestDays = 31;

    /// <summary>Items one change may touch.</summary>
    public const int MostItems = 500;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what is changed, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Reason(string? reason, string ask) => Text(reason, nameof(reason)) is { Length: > 0 } said
        ? said : throw new Refused(ask, nameof(reason));

    public static void DemandWindow(DateTimeOffset? start, DateTimeOffset? end)
    {
        if (start is null && end is not null)
            throw new Refused("Say when it starts, too.", "plannedStart");
        Chronology.Demand(start, end, "plannedEnd");
        if (end - start > TimeSpan.FromDays(LongestDays))
            throw new Refused($"One change takes at most {LongestDays} days: split it.", "plannedEnd");
    }

    /// <exception cref="Refused">It would have begun before anybody could decide about it; emergencies are written down afterwards, and what the catalogue allows needs no decision.</exception>
    public static void DemandPlannable(Change change, DateTimeOffset now)
    {
        if (change.Type == ChangeType.Normal)
            Chronology.DemandAhead(change.PlannedStart, now, "plannedStart");
    }

    public static List<T> Items<T>(IEnumerable<T>? items) => (items ?? []).Distinct().ToList() is { Count: <= MostItems } few
        ? few : throw new Refused($"One change touches at most {MostItems} items.", nameof(items));

    public static void DemandAlive(Change change)
    {
        if (change.IsOver)
            throw new Refused("It is over: raise a new one.", nameof(change.State));
    }

    /// <summary>What somebody who decides must be able to read before.</summary>
    /// <exception cref="Refused">Something is missing; everything that is gets named.</exception>
    public static void DemandReady(Change change)
    {
        List<Complaint> missing = [];
        if (change.Items.Count == 0 && change.Service is null)
            missing.Add(new("items", "Say which configuration items or which service it touches."));
        if (change.PlannedStart is null)
            missing.Add(new("plannedStart", "Say when it starts."));
        if (change.PlannedEnd is null)
            missing.Add(new("plannedEnd", "Say when it ends."));
        if (change.Type != ChangeType.Standard && change.Description.Length == 0)
            missing.Add(new("description", "Say what is changed."));
        if (change.Type == ChangeType.Normal && change.ImplementationPlan.Length == 0)
            missing.Add(new("implementationPlan", "Say how it is done."));
        if (change.Type == ChangeType.Normal && change.TestPlan.Length == 0)
            missing.Add(new("testPlan", "Say how one sees that it worked."));
        if (change.Type != ChangeType.Standard && change.BackOutPlan.Length == 0)
            missing.Add(new("backOutPlan", "Say how everything gets back to where it was."));
        if (missing.Count > 0)
            throw new Refused(missing);
    }

    /// <exception cref="Refused">The day has gone by.</exception>
    public static void DemandAhead(Change change, DateTimeOffset now)
    {
        if (change.PlannedEnd <= now)
            throw new Refused("Its time has gone by: plan it anew.", "plannedEnd");
    }

    /// <summary>By when it has to be decided: before it starts; what should have started already, before it ends.</summary>
    public static DateTimeOffset DecidedBy(Change change, DateTimeOffset now) => change.PlannedStart > now ? change.PlannedStart.Value : change.PlannedEnd!.Value;

    /// <summary>When something happened: as said, else now.</summary>
    /// <exception cref="Refused">It lies ahead.</exception>
    public static DateTimeOffset Past(DateTimeOffset? said, DateTimeOffset now, string field) =>
        said is { } at ? at <= now ? Moments.ToMicrosecond(at) : throw new Refused("This lies ahead: say when it really happened.", field) : now;

    /// <exception cref="Refused">It was an emergency or did not go as planned, and nobody says what was learnt.</exception>
    public static void DemandReviewed(Change change)
    {
        if (change.Review.Length == 0 && (change.Type == ChangeType.Emergency || change.Outcome != ChangeOutcome.Successful))
            throw new Refused("Say what was learnt from it: it was an emergency, or did not go as planned.", "review");
    }
}
