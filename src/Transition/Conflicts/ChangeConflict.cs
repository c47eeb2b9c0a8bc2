namespace Tandem.Transition.Conflicts;

/// <summary>Something with which a change collides.</summary>
/// <param name="Kind">Such as <c>sameItem</c>, <c>dependentItem</c>, <c>sameService</c>, <c>freeze</c>, <c>maintenance</c>, <c>people</c>.</param>
/// <param name="Blocks">It should not be carried out meanwhile; else it is worth a thought.</param>
/// <param name="Number">The record with which it collides.</param>
/// <param name="From">When that begins.</param>
/// <param name="To">When that is over.</param>
/// <param name="Why">In a sentence.</param>
public sealed record ChangeConflict(string Kind, bool Blocks, string Number, string Title, DateTimeOffset From, DateTimeOffset To, string Why);
