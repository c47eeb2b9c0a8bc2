using Tandem.Design.Replays;

namespace Tandem.Design.Comparisons;

/// <summary>What a comparison has seen, added up as it goes: a million clocks need no more room than a thousand. Pure.</summary>
/// <param name="compared">Whether there is a promise to compare with.</param>
internal sealed class Tally(bool compared)
{
    private readonly PairSum all = new();
    private readonly Sums<long> byPriority = new();
    private readonly Sums<Guid> byTeam = new();
    private readonly Sums<Guid> byService = new();
    private readonly Sums<int> byMonth = new();
    private readonly Firsts worse = new(WhatIfReport.Listed);
    private readonly Firsts better = new(WhatIfReport.Listed);
    private readonly List<Outcome> told = [];

    public int Records { get; set; }

    public void Add(in Outcome outcome)
    {
        all.Add(outcome);
        byPriority.Add(outcome.Priority ?? -1, outcome);
        byTeam.Add(outcome.Team ?? Guid.Empty, outcome);
        byService.Add(outcome.Service ?? Guid.Empty, outcome);
        var began = new DateTime(outcome.StartedAt, DateTimeKind.Utc);
        byMonth.Add((began.Year * 100) + began.Month, outcome);
        var (before, after) = (outcome.Before is { Breached: true }, outcome.After is { Breached: true });
        if (after && !before)
            worse.Add(outcome);
        else if (before && !after)
            better.Add(outcome);
        if (outcome is { Truth: not null, After: not null })
            told.Add(outcome);
    }

    public void Add(Tally other)
    {
        Records += other.Records;
        all.Add(other.all);
        byPriority.Add(other.byPriority);
        byTeam.Add(other.byTeam);
        byService.Add(other.byService);
        byMonth.Add(other.byMonth);
        worse.Add(other.worse);
        better.Add(other.better);
        told.AddRange(other.told);
    }

    public WhatIfReport Said(WhatIf.Question question)
    {
        var sum = all.Said("");
        var explained = told.GroupBy(outcome => Written(outcome.Priority ?? -1)).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return new(
            question.Supposed.Name, question.Against?.Name, question.Supposed.Kind, question.From, question.To, Records, sum.Before, sum.After,
            byPriority.Said(Written), byTeam.Said(Written), byService.Said(Written), byMonth.Said(month => $"{month / 100:0000}-{month % 100:00}"),
            compared ? worse.Count + better.Count : 0, worse.Count, [.. worse.Said().Select(DifferingRecord.Of)], better.Count, [.. better.Said().Select(DifferingRecord.Of)],
            [.. explained.Select(group => Agreement.Of(group.Key, [.. group]))],
            [.. explained.Select(group => Fit.Of(group.Key, group.Select(each => (each.After!.Value.Elapsed, each.Truth!.Value)))).OfType<Fit>()]);
    }

    private static string Written(long priority) => priority < 0 ? "" : priority.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Written(Guid id) => id == Guid.Empty ? "" : id.ToString();
}
