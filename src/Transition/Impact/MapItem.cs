namespace Tandem.Transition.Impact;

/// <summary>What the map knows of an item.</summary>
/// <param name="Service">The service it helps to deliver.</param>
/// <param name="Gone">It is retired: it neither fails nor hits anybody.</param>
public readonly record struct MapItem(Guid Id, int Serial, string Name, string Class, Guid? Service, bool Gone);
