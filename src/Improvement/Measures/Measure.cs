using Tandem.Design.OpenClocks;
using Tandem.Design.PastPromises;
using Tandem.Improvement.Surveys;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Measures;

/// <summary>One thing that is measured: what for, from which facts, and what is aimed at.</summary>
/// <param name="Name">As the API names it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Purpose">The decision it serves.</param>
/// <param name="Counting">How it is counted, in one sentence.</param>
/// <param name="Facts">The facts it is computed from.</param>
/// <param name="Behind">The list of records behind it.</param>
/// <param name="Of">Its value for whatever was tallied; null where nothing was measured.</param>
public sealed record Measure(
    string Name, string Label, string Purpose, string Counting, IReadOnlyList<string> Facts, MeasureUnit Unit, ListBehind Behind, Func<Tally, double?> Of)
{
    private static readonly string[] Lives = [nameof(IncidentLogged), nameof(IncidentResolved), nameof(IncidentReopened)];
    private static readonly ListBehind ResolvedList = new("incidents", "resolvedAt");

    /// <summary>What is aimed at until a site says otherwise; null: nothing, it is only watched.</summary>
    public double? Aim { get; init; }

    /// <summary>Whether more of it is better, as with satisfaction.</summary>
    public bool MoreIsBetter { get; init; }

    /// <summary>Tells something that only those who work on incidents may know.</summary>
    public bool Internal { get; init; }

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("opened", "Opened", "Shows how much reaches the desk, so that people can be planned.",
            "Incidents opened in the period.", [nameof(IncidentLogged)], MeasureUnit.Records, new("incidents", "openedAt"), tally => tally[Count.Opened]),
        new("closed", "Closed", "Beside what was opened, shows whether the desk keeps up.",
            "Incidents closed or cancelled in the period.", [nameof(IncidentClosed), nameof(IncidentCancelled)], MeasureUnit.Records, new("incidents", "closedAt"), tally => tally[Count.Closed]),
        new("resolved", "Resolved", "The incidents whose times are measured below.",
            "Incidents resolved in the period and not reopened since.", Lives, MeasureUnit.Records, ResolvedList, tally => tally[Count.Resolved]),
        new("responseMedian", "First response, median", "Shows how long people usually wait for a first sign.",
            "Of the incidents resolved in the period: half had a first response within this time of being opened.", [.. Lives, nameof(IncidentStarted)],
            MeasureUnit.Seconds, ResolvedList, tally => tally.Responses.Quantile(0.5)?.TotalSeconds) { Aim = 3_600 },
        new("response90", "First response, 90 %", "Shows how long the unlucky ones wait for a first sign.",
            "Of the incidents resolved in the period: nine of ten had a first response within this time of being opened.", [.. Lives, nameof(IncidentStarted)],
            MeasureUnit.Seconds, ResolvedList, tally => tally.Responses.Quantile(0.9)?.TotalSeconds) { Aim = 8 * 3_600 },
        new("resolutionMedian", "Resolution, median", "Shows how long an interruption usually lasts.",
            "Of the incidents resolved in the period: half were resolved within this time of being opened, waiting included.", Lives,
            MeasureUnit.Seconds, ResolvedList, tally => tally.Resolutions.Quantile(0.5)?.TotalSeconds) { Aim = 24 * 3_600 },
        new("resolution90", "Resolution, 90 %", "Shows how long the unlucky ones are interrupted.",
            "Of the incidents resolved in the period: nine of ten were resolved within this time of being opened, waiting included.", Lives,
            MeasureUnit.Seconds, ResolvedList, tally => tally.Resolutions.Quantile(0.9)?.TotalSeconds) { Aim = 5 * 24 * 3_600 },
        new("reopened", "Reopened", "Shows where incidents are called resolved too early.",
            "Of the incidents resolved in the period: the share that had been reopened at least once.", [nameof(IncidentReopened), nameof(IncidentResolved)],
            MeasureUnit.Percent, ResolvedList with { Condition = "reopenCount=1.." }, tally => Share(tally[Count.Reopened], tally[Count.Resolved])) { Aim = 5, Internal = true },
        new("reassigned", "Handed on", "Shows where incidents reach the wrong team first.",
            "Of the incidents resolved in the period: the share that was handed on at least once from one team or person to another.", [nameof(IncidentAssigned), nameof(IncidentResolved)],
            MeasureUnit.Percent, ResolvedList with { Condition = "reassignmentCount=1.." }, tally => Share(tally[Count.HandedOn], tally[Count.Resolved])) { Aim = 30, Internal = true },
        new("promises", "Promises kept", "Shows whether service levels are what people can rely on.",
            "Of the promises of service levels that were kept or came due and were broken in the period: the share that was kept.", [nameof(IncidentResolved), nameof(ServiceLevelBreached)],
            MeasureUnit.Percent, new(PromiseQuery.Plural, "at"), tally => Share(tally[Count.PromisesKept], tally.Promises)) { Aim = 95, MoreIsBetter = true, Internal = true },
        new("satisfaction", "Satisfaction", "Shows what those who asked for help think of it.",
            "The average mark, from 1 to 5, of the surveys answered in the period.", [nameof(SurveyAnswered)],
            MeasureUnit.Mark, new("surveys", "answeredAt"), tally => tally.Satisfaction) { Aim = 4, MoreIsBetter = true },
    ];

    public static Measure? Named(string name) => All.FirstOrDefault(measure => measure.Name == name);

    /// <summary>Whether the reader of a scope may know it.</summary>
    public bool IsFor(MeasureScope scope) => (!Internal || scope.Works) && Behind.Plural switch
    {
        "surveys" => scope.ReadsSurveys,
        PromiseQuery.Plural => scope.ReadsPromises,
        _ => true,
    };

    /// <summary>Whether a value keeps to what is aimed at; null where nothing is.</summary>
    public bool? Meets(double? value) => value is { } measured && Aim is { } aim ? (MoreIsBetter ? measured >= aim : measured <= aim) : null;

    /// <summary>Of how many records a value of the tally was taken.</summary>
    public int Basis(Tally tally) => Unit switch
    {
        MeasureUnit.Records => (int)(Of(tally) ?? 0),
        MeasureUnit.Mark => tally.Rated,
        _ when Behind.Plural == PromiseQuery.Plural => tally.Promises,
        _ => tally[Count.Resolved],
    };

    private static double? Share(int part, int whole) => whole == 0 ? null : 100d * part / whole;
}
