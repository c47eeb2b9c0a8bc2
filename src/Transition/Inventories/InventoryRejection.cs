namespace Tandem.Transition.Inventories;

/// <summary>Something that was not taken, and why.</summary>
/// <param name="Where">Its key in the other system, or the line of the file.</param>
public sealed record InventoryRejection(string Where, string Reason);
