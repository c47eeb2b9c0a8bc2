namespace Tandem.Transition.ServiceMap;

/// <summary>Something that the map does not know, or should not show any more.</summary>
/// <param name="Items">The first of them.</param>
/// <param name="Path">The list of them all; null: the page shows them itself.</param>
public sealed record Gap(string Title, string Why, int Count, IReadOnlyList<GapItem> Items, string? Path = null);
