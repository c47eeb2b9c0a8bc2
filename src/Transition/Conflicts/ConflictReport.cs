namespace Tandem.Transition.Conflicts;

/// <summary>With what a change collides.</summary>
/// <param name="Items">What blocks it first.</param>
/// <param name="Next">Always null: one page holds all there are.</param>
/// <param name="NextFree">When it would collide with nothing; null: not within three months, or it has no time yet.</param>
public sealed record ConflictReport(IReadOnlyList<ChangeConflict> Items, string? Next, FreeSlot? NextFree);
