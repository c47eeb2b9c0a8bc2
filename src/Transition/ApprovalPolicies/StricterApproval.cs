namespace Tandem.Transition.ApprovalPolicies;

/// <summary>That approval is stricter than usual for a record, and why.</summary>
/// <param name="By">The number of what demands it.</param>
/// <param name="Why">A sentence for those who are asked and for those who ask.</param>
public sealed record StricterApproval(ApprovalDemand Demand, string By, string Why);
