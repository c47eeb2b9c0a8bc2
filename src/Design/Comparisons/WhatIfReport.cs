using Tandem.Design.Replays;

namespace Tandem.Design.Comparisons;

/// <summary>What would have come of a supposed promise, beside the one it is compared with.</summary>
/// <param name="Supposed">The name of the supposed promise.</param>
/// <param name="Against">The name of the one it is compared with; null: none.</param>
/// <param name="Records">Records that began within the period.</param>
/// <param name="ByPriority">By the priority that is recorded, whatever another matrix would have made of it.</param>
/// <param name="Differing">Clocks of which one promise says broken and the other does not; 0 where there is no other.</param>
/// <param name="Worse">Clocks that are broken under the supposed promise and not under the other.</param>
/// <param name="NewlyBreached">The first of them.</param>
/// <param name="Better">Clocks that are broken under the other promise and not under the supposed one.</param>
/// <param name="NoLongerBreached">The first of them.</param>
/// <param name="Agreements">By priority: how well it agrees with the truth that was named.</param>
/// <param name="Fits">By priority: the target that explains that truth best.</param>
public sealed record WhatIfReport(
    string Supposed, string? Against, string Kind, DateTimeOffset From, DateTimeOffset To, int Records, Side Before, Side After,
    IReadOnlyList<SideBySide> ByPriority, IReadOnlyList<SideBySide> ByTeam, IReadOnlyList<SideBySide> ByService, IReadOnlyList<SideBySide> ByMonth,
    int Differing, int Worse, IReadOnlyList<DifferingRecord> NewlyBreached, int Better, IReadOnlyList<DifferingRecord> NoLongerBreached,
    IReadOnlyList<Agreement> Agreements, IReadOnlyList<Fit> Fits)
{
    /// <summary>Records that are listed by name, in each of both lists; more are only counted.</summary>
    public const int Listed = 2_000;

    internal static WhatIfReport Of(WhatIf.Question question, IReadOnlyList<Comparison> seen)
    {
        var whole = new Tally(question.Against is not null);
        foreach (var part in seen)
            whole.Add(part.Tally);
        return whole.Said(question);
    }
}
