namespace Tandem.Transition.Impact;

/// <summary>What a failure reaches, or what an item stands on.</summary>
/// <param name="Item">The number of the item it is about.</param>
/// <param name="Direction"><c>down</c>: what is hit when it fails; <c>up</c>: what it stands on.</param>
/// <param name="At">The moment of the map; null: now.</param>
/// <param name="Total">How many items are reached.</param>
/// <param name="Services">The services that the items reached, and the item itself, help to deliver; the worst first.</param>
/// <param name="Items">The items reached, nearest first, as many as were asked for.</param>
public sealed record ImpactAnswer(
    string Item, string Direction, DateTimeOffset? At, int Total, int Failed, int Degraded, IReadOnlyList<ImpactedService> Services, IReadOnlyList<ImpactedItem> Items);
