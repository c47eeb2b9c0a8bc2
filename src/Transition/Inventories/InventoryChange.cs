using Tandem.Transition.Precedence;

namespace Tandem.Transition.Inventories;

/// <summary>What became, or would become, of one item.</summary>
/// <param name="Key">The other system's name for it.</param>
/// <param name="Number">Its number here; null: it is made new.</param>
/// <param name="Fate"><c>created</c>, <c>changed</c>, or <c>kept</c> where only values differ that the source may not change.</param>
/// <param name="Fields">The values that differ: taken, or kept for the source that goes before.</param>
public sealed record InventoryChange(string Key, string? Number, string Name, string Fate, IReadOnlyList<FieldVerdict> Fields);
