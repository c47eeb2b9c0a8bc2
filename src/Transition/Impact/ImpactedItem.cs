namespace Tandem.Transition.Impact;

/// <summary>An item that a failure reaches, and why.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Effect"><c>failed</c> or <c>degraded</c>.</param>
/// <param name="Distance">How many relations lie between.</param>
/// <param name="Through">The number of the item through which it is reached.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Path">The numbers of the items on the way, from the one that fails to this one; upwards the other way round.</param>
public sealed record ImpactedItem(string Number, string Name, string Class, string Effect, int Distance, string Through, string Reason, IReadOnlyList<string> Path);
