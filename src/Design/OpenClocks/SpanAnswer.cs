namespace Tandem.Design.OpenClocks;

/// <summary>A part of a clock's time line, as the API says it.</summary>
/// <param name="Reason">Why it did not count, in the values of the fields that say so; <c>running</c> for one that did.</param>
/// <param name="Seconds">How much of it counted.</param>
/// <param name="Calendar">Whose time counted.</param>
/// <param name="OpenedBy">The name of the fact that opened it.</param>
/// <param name="ClosedBy">The name of the fact that closed it; null while it is open.</param>
public sealed record SpanAnswer(DateTimeOffset From, DateTimeOffset To, bool Counting, string Reason, double Seconds, string Calendar, string? OpenedBy, string? ClosedBy);
