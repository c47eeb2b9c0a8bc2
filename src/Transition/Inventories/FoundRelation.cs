namespace Tandem.Transition.Inventories;

/// <summary>How two things belong together that another system knows of.</summary>
/// <param name="From">The key of the first.</param>
/// <param name="Relation">The words of a relation type, from either end.</param>
/// <param name="To">The key of the second.</param>
public sealed record FoundRelation(string From, string Relation, string To);
