using System.Globalization;

namespace Tandem.Design.Replays;

/// <summary>What would have come of a supposed promise, beside the one it is compared with.</summary>
/// <param name="Records">Records that began within the period.</param>
/// <param name="Differing">Clocks of which one promise says broken and the other does not.</param>
/// <param name="NewlyBreached">The first of the records that would have been too late, and were not.</param>
/// <param name="NoLongerBreached">The first of the records that were too late, and would not have been.</param>
/// <param name="Agreements">By priority: how well it agrees with the truth that was named.</param>
/// <param name="Fits">By priority: the target that explains that truth best.</param>
public sealed record WhatIfReport(
    string Supposed, string? Against, string Kind, DateTimeOffset From, DateTimeOffset To, int Records, Side Before, Side After,
    IReadOnlyList<SideBySide> ByPriority, IReadOnlyList<SideBySide> ByTeam, IReadOnlyList<SideBySide> ByService, IReadOnlyList<SideBySide> ByMonth,
    int Differing, IReadOnlyList<Guid> NewlyBreached, IReadOnlyList<Guid> NoLongerBreached, IReadOnlyList<Agreement> Agreements, IReadOnlyList<Fit> Fits)
{
    /// <summary>Records that are listed by name; more are only counted.</summary>
    public const int Listed = 2_000;

    internal static WhatIfReport Of(WhatIf.Question question, IReadOnlyList<Comparison> seen)
    {
        var outcomes = seen.Count == 1 ? seen[0].Outcomes : seen.SelectMany(part => part.Outcomes).ToList();
        var worse = outcomes.Where(each => each.After is { Breached: true } && each.Before is { Breached: false }).ToList();
        var better = outcomes.Where(each => each.After is { Breached: false } && each.Before is { Breached: true }).ToList();
        var told = outcomes.Where(each => each.Truth is not null && each.After is not null).GroupBy(Priority).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return new(
            question.Supposed.Name, question.Against?.Name, question.Supposed.Kind, question.From, question.To, seen.Sum(part => part.Records),
            Side.Of(outcomes.Select(each => each.Before)), Side.Of(outcomes.Select(each => each.After)),
            SideBySide.By(outcomes, Priority), SideBySide.By(outcomes, each => each.Team?.ToString() ?? ""), SideBySide.By(outcomes, each => each.Service?.ToString() ?? ""),
            SideBySide.By(outcomes, each => new DateTime(each.StartedAt, DateTimeKind.Utc).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            worse.Count + better.Count, [.. worse.Take(Listed).Select(each => each.Record)], [.. better.Take(Listed).Select(each => each.Record)],
            [.. told.Select(group => Agreement.Of(group.Key, [.. group]))],
            [.. told.Select(group => Fit.Of(group.Key, group.Select(each => (each.After!.Value.Elapsed, each.Truth!.Value)))).OfType<Fit>()]);
    }

    private static string Priority(Outcome outcome) => outcome.Priority?.ToString(CultureInfo.InvariantCulture) ?? "";
}
