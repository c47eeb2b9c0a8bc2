namespace Tandem.Operation.ServiceNowLog;

/// <summary>How far the store agrees with the extract's own truth.</summary>
/// <param name="ReassignmentCountsEqual">Incidents whose count, raised by each update that says so, ends where the extract's does.</param>
/// <param name="TeamChangesEqual">Incidents in whose facts the team changed as often as the extract counts reassignments: its rows have gaps, so not all can be.</param>
public sealed record LogReconciliation(
    int Rows,
    int RejectedRows,
    int Incidents,
    int IncidentsInStore,
    int FactsInStore,
    int ReassignmentCountsEqual,
    int TeamChangesEqual,
    int ReopenCountsEqual,
    int PrioritiesEqual,
    DateTimeOffset? At,
    int StatesEqual,
    IReadOnlyList<string> Differing);
