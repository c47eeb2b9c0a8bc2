namespace Tandem.Design.Availability;

/// <summary>How many events there were in an interval, and how many of them were good; taken as spread evenly over it.</summary>
public readonly record struct CountSpan(DateTimeOffset From, DateTimeOffset To, long Good, long Total);
