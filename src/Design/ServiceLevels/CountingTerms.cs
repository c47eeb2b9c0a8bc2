namespace Tandem.Design.ServiceLevels;

/// <summary>Whose calendar counts, and in which zone.</summary>
/// <param name="Whose">Whose working time: a fixed calendar's, or that of somebody the record names.</param>
/// <param name="Calendar">The number or name of a calendar: the fixed one, or that of those who have no working time of their own.</param>
/// <param name="Hours">Weekly hours written down here instead of a calendar, for the same, such as <c>mon-fri 00:00-24:00</c>.</param>
/// <param name="Zone">An IANA zone that overrides the calendar's; empty: the calendar's own, else UTC.</param>
/// <param name="ZoneOf">Whose zone instead; <see cref="Whose.Fixed"/>: the one named here.</param>
public sealed record CountingTerms(Whose Whose = Whose.Fixed, string? Calendar = null, string? Hours = null, string? Zone = null, Whose ZoneOf = Whose.Fixed);
