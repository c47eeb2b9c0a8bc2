namespace Tandem.People.Calendars;

/// <summary>A day on which time does not count.</summary>
/// <param name="Rule">When it is, such as <c>12-25</c>, <c>easter 1</c>, <c>2nd monday in september</c> or <c>2026-05-08</c>.</param>
/// <param name="From">Held from this day on; null: always has been.</param>
/// <param name="To">Held for the last time on this day; null: it still is.</param>
public sealed record Holiday(string Name, string Rule, DateOnly? From = null, DateOnly? To = null);
