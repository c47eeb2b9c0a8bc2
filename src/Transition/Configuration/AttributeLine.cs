namespace Tandem.Transition.Configuration;

/// <summary>One attribute of an item as its page shows it.</summary>
/// <param name="Path">The page of the record it points at; null: it points at none.</param>
public sealed record AttributeLine(string Label, string Value, string? Path);
