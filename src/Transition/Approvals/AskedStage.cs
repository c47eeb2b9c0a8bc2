namespace Tandem.Transition.Approvals;

/// <summary>One stage of a round, as it was asked.</summary>
/// <param name="Needed">How many of its approvals make it a yes; 1 or more.</param>
public sealed record AskedStage(string Title, int Needed);
