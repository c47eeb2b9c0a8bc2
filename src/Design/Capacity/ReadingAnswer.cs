namespace Tandem.Design.Capacity;

/// <summary>A reading, as programs read it.</summary>
public sealed record ReadingAnswer(DateTimeOffset At, double Value);
