namespace Tandem.People.Calendars;

/// <summary>What a calendar counts.</summary>
/// <param name="To">Null: so much never counts.</param>
public sealed record CountAnswer(DateTimeOffset From, DateTimeOffset? To, long Seconds);
