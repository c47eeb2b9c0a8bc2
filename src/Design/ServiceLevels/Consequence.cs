namespace Tandem.Design.ServiceLevels;

/// <summary>What happens when a share of the target is used up.</summary>
/// <param name="At">In per cent of the target; 100 is the breach itself, more is after it.</param>
/// <param name="Do">What happens.</param>
/// <param name="Team">The number or name of the team that is told or gets the record; null: the record's own.</param>
public sealed record Consequence(int At, ConsequenceKind Do = ConsequenceKind.Notify, string? Team = null);
