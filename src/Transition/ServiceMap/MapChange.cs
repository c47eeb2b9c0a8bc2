namespace Tandem.Transition.ServiceMap;

/// <summary>Something that changed on the map between two moments.</summary>
/// <param name="What"><c>itemAdded</c>, <c>itemRetired</c>, <c>itemChanged</c>, <c>relationAdded</c> or <c>relationEnded</c>.</param>
/// <param name="Number">The number of the item, or of the item from which the relation goes.</param>
/// <param name="Name">What it is called, or the relation in words.</param>
/// <param name="Was">What it was called or of which class it was before, where that changed.</param>
public sealed record MapChange(string What, string Number, string Name, string? Was = null);
