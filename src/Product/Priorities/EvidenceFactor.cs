namespace Tandem.Product.Priorities;

/// <summary>One factor of a score and what it rests on.</summary>
/// <param name="Factor">By its name, such as <c>incidentHours</c> (<see cref="Factors"/>).</param>
/// <param name="Value">In the factor's unit, such as weighted hours times people.</param>
/// <param name="Points">What the value counts, in the formula of the item's product.</param>
/// <param name="Hidden">How many records count that the reader may not see, or that are too many to be shown.</param>
public sealed record EvidenceFactor(string Factor, long Value, long Points, IReadOnlyList<EvidenceRecord> Records, int Hidden);
