namespace Tandem.Transition.Inventories;

/// <summary>What became, or would become, of an inventory.</summary>
/// <param name="Objects">How many objects or rows were read.</param>
/// <param name="ItemsKept">Items that hold other values throughout, which go before those of the source.</param>
/// <param name="ItemsRecognised">Of the items that were there before, those met for the first time: they are now known under the source's key.</param>
/// <param name="RelationsEnded">Relations that the source told of and no longer does.</param>
/// <param name="Missing">The numbers of items that the source told of and no longer does; they are left as they are.</param>
/// <param name="Rejected">What was not taken, and why.</param>
/// <param name="Items">Each item that was made, changed, or kept as it is against the source.</param>
public sealed record InventoryReport(
    string Source, bool DryRun, int Objects, int ItemsCreated, int ItemsChanged, int ItemsUnchanged, int ItemsKept, int ItemsRecognised,
    int RelationsCreated, int RelationsUnchanged, int RelationsEnded, IReadOnlyList<string> Missing, IReadOnlyList<InventoryRejection> Rejected, IReadOnlyList<InventoryChange> Items);
