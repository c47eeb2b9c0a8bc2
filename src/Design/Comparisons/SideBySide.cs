namespace Tandem.Design.Comparisons;

/// <summary>Both promises for a part of the records.</summary>
/// <param name="Key">The priority, the month as <c>2026-05</c>, or the number of the team or service; empty where there is none.</param>
/// <param name="Name">The team's or service's name.</param>
public sealed record SideBySide(string Key, Side Before, Side After, string? Name = null);
