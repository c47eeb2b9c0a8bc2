namespace Tandem.Product.Priorities;

/// <summary>One factor of a score and what it rests on.</summary>
/// <param name="Factor"><c>incidentHours</c>, <c>recurrences</c>, <c>votes</c> or <c>objective</c>.</param>
/// <param name="Value">In the factor's unit: weighted hours, recurrences, weighted votes, 1 or 0.</param>
/// <param name="Hidden">How many records count that the reader may not see.</param>
public sealed record EvidenceFactor(string Factor, long Value, IReadOnlyList<EvidenceRecord> Records, int Hidden);
