namespace Tandem.Operation.ServiceNowTables;

/// <summary>One condition of an encoded query: <c>priority&lt;=2</c>.</summary>
internal sealed record Clause(string Column, string Operator, string Value);
