namespace Tandem.Operation.ServiceNowLog;

/// <summary>How far the store agrees with the extract's own truth.</summary>
public sealed record LogReconciliation(
    int Rows,
    int RejectedRows,
    int Incidents,
    int IncidentsInStore,
    int FactsInStore,
    int ReassignmentCountsEqual,
    int ReopenCountsEqual,
    int PrioritiesEqual,
    DateTimeOffset? At,
    int StatesEqual,
    IReadOnlyList<string> Differing);
