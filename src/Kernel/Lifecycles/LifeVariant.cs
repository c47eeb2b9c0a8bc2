namespace Tandem.Kernel.Lifecycles;

/// <summary>How records of one type live, where a kind has several.</summary>
/// <param name="Name">As the type's field says it, such as <c>emergency</c>.</param>
/// <param name="Label">As people read it, such as "Emergency".</param>
/// <param name="Life">A part of the kind's whole life.</param>
public sealed record LifeVariant(string Name, string Label, Lifecycle Life);
