using Tandem.Transition.Changes;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>What a row would have got of the changes of the past, had it been switched on in its place.</summary>
/// <param name="Looked">How many changes were looked at, newest first.</param>
/// <param name="Taken">Those it would have got, each with the name of the row that gets it now; null: none does.</param>
public sealed record PolicyTrial(int Looked, IReadOnlyList<(Change Change, string? Now)> Taken);
