namespace Tandem.Product.Priorities;

/// <summary>A record that speaks for a backlog item.</summary>
/// <param name="Value">What it adds: weighted minutes of an incident, recurrences of a problem, weighted votes of an idea, 1 for an objective.</param>
public sealed record EvidenceRecord(string Kind, string Number, string Title, long Value);
