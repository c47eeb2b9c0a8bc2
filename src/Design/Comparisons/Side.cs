namespace Tandem.Design.Comparisons;

/// <summary>What came of one promise.</summary>
/// <param name="NearMisses">Kept with 90 per cent of the target or more used.</param>
/// <param name="MinutesOver">How much later than promised, all together, in counted minutes.</param>
public sealed record Side(int Clocks, int Breached, int NearMisses, long MinutesOver);
