namespace Tandem.Improvement.Measures;

/// <summary>What was counted of one team, or of one service.</summary>
/// <param name="Id"><see cref="Slice.None"/> for the incidents that name none.</param>
/// <param name="Open">How many of its incidents are open now.</param>
public sealed record MeasuredPart(Guid Id, Tally Tally, int Open);
