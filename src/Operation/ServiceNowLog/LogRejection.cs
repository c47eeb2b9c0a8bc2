namespace Tandem.Operation.ServiceNowLog;

/// <summary>A row that was not taken, and why.</summary>
public sealed record LogRejection(int Line, string Number, string Reason);
