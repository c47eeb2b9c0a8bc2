using Tandem.Transition.Impact;

namespace Tandem.Transition.ServiceMap;

/// <summary>An item as the service map shows it.</summary>
/// <param name="Health">How it fares while the item fails about which was asked.</param>
/// <param name="Began">The map was drawn from here.</param>
public sealed record MapNode(Guid Id, string Number, string Name, string Class, ItemHealth Health, bool Began);
