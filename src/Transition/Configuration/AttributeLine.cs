namespace Tandem.Transition.Configuration;

/// <summary>One attribute of an item as its page shows it.</summary>
/// <param name="Path">The page of the record it points at; null: it points at none.</param>
/// <param name="Source">Who gave the value: <c>people</c>, or such as <c>netbox</c>; null: it is shown as it was, and who gave it then is told by its history.</param>
public sealed record AttributeLine(string Label, string Value, string? Path, string? Source);
