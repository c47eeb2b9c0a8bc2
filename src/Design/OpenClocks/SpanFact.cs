namespace Tandem.Design.OpenClocks;

/// <summary>A fact that opened or closed a span of a clock.</summary>
/// <param name="Name">Such as <c>IncidentHeld</c>.</param>
/// <param name="Who">Who did it.</param>
public sealed record SpanFact(string Name, string Who, DateTimeOffset At);
