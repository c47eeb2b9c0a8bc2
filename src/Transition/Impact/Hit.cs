namespace Tandem.Transition.Impact;

/// <summary>An item that another's failure reaches.</summary>
/// <param name="Place">Its place on the map.</param>
/// <param name="Distance">How many relations lie between: 1 or more; 0: where it began.</param>
/// <param name="Through">The place of the item through which it was reached; -1: where it began.</param>
/// <param name="Tie">The tie by which it was reached.</param>
public readonly record struct Hit(int Place, ItemHealth Health, int Distance, int Through, Tie Tie);
