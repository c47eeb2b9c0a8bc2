namespace Tandem.Transition.Inventories;

/// <summary>What another system knows: things, how they belong together, and what of it could not be read.</summary>
/// <param name="Source">The other system, such as <c>netbox</c>.</param>
/// <param name="IsWhole">It holds everything the system knows: what it does not tell of any more is gone from there.</param>
/// <param name="Objects">How many objects or rows were read.</param>
public sealed record Inventory(
    string Source, bool IsWhole, int Objects, IReadOnlyList<FoundItem> Items, IReadOnlyList<FoundRelation> Relations, IReadOnlyList<InventoryRejection> Rejected);
