namespace Tandem.Design.Comparisons;

/// <summary>How well the computed outcome agrees with what somebody else says was kept.</summary>
/// <param name="Key">The priority; empty where there is none.</param>
/// <param name="Clocks">Those of which somebody says so.</param>
/// <param name="Percent">How many of them agree.</param>
/// <param name="Disagreeing">Each of the others.</param>
public sealed record Agreement(string Key, int Clocks, int TruthKept, int ComputedKept, int Agree, double Percent, IReadOnlyList<DifferingRecord> Disagreeing)
{
    internal static Agreement Of(string key, IReadOnlyList<Outcome> told)
    {
        var agree = told.Count(Agrees);
        return new(
            key, told.Count, told.Count(each => each.Truth == true), told.Count(IsKept), agree, told.Count == 0 ? 0 : 100.0 * agree / told.Count,
            [.. told.Where(each => !Agrees(each)).OrderBy(each => (each.StartedAt, each.Record)).Select(DifferingRecord.Of)]);
    }

    private static bool IsKept(Outcome outcome) => outcome.After is { Breached: false };

    private static bool Agrees(Outcome outcome) => outcome.Truth == IsKept(outcome);
}
