namespace Tandem.Transition.ServiceMap;

/// <summary>An item with a gap.</summary>
/// <param name="What">What is missing, or since when it is over.</param>
public sealed record GapItem(string Number, string Name, string Class, string What);
