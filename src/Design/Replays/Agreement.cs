namespace Tandem.Design.Replays;

/// <summary>How well the computed outcome agrees with what somebody else says was kept.</summary>
/// <param name="Key">The priority; empty where there is none.</param>
/// <param name="Percent">Of the clocks of which somebody says so.</param>
public sealed record Agreement(string Key, int Clocks, int TruthKept, int ComputedKept, int Agree, double Percent, IReadOnlyList<Guid> Disagreeing)
{
    internal static Agreement Of(string key, IReadOnlyList<Outcome> told) => new(
        key, told.Count, told.Count(each => each.Truth == true), told.Count(each => each.After is { Breached: false }), told.Count(Agrees),
        told.Count == 0 ? 0 : 100.0 * told.Count(Agrees) / told.Count, [.. told.Where(each => !Agrees(each)).Select(each => each.Record)]);

    private static bool Agrees(Outcome outcome) => outcome.Truth == outcome.After is { Breached: false };
}
