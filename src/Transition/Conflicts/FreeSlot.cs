namespace Tandem.Transition.Conflicts;

/// <summary>A time at which a change would collide with nothing.</summary>
public sealed record FreeSlot(DateTimeOffset Start, DateTimeOffset End);
