namespace Tandem.Design.Capacity;

/// <summary>What came of a batch of readings.</summary>
/// <param name="Taken">Readings of moments of which none was known.</param>
/// <param name="Corrected">Readings that say something else of a moment than was known.</param>
/// <param name="Unchanged">Readings that were known.</param>
public sealed record ReadingsReceipt(int Taken, int Corrected, int Unchanged, IReadOnlyList<RejectedReading> Rejected);
