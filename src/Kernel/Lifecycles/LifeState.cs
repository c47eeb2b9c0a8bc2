namespace Tandem.Kernel.Lifecycles;

/// <summary>One state in a record's life.</summary>
/// <param name="Name">As stored and as the API says it, such as <c>inProgress</c>.</param>
/// <param name="Label">As people read it, such as "In progress".</param>
public sealed record LifeState(string Name, string Label, StateCategory Category);
