namespace Tandem.Design.Forecasts;

/// <summary>A clock that has stopped: how long its like took.</summary>
/// <param name="Elapsed">What had counted when it stopped (100 ns).</param>
public readonly record struct PastClock(long? Priority, Guid? Team, long Elapsed);
