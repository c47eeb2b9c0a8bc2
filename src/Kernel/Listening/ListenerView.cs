namespace Tandem.Kernel.Listening;

/// <summary>How far one of those who follow the journal has come.</summary>
/// <param name="Derived">It can be cleared and computed again.</param>
/// <param name="Position">The last position it has dealt with.</param>
/// <param name="Lag">How many facts that it wants it has not yet dealt with.</param>
/// <param name="Held">Facts it could not hear yet, those that wait behind them among them.</param>
/// <param name="Parked">Those of them that wait for an administrator.</param>
/// <param name="NextTry">When the next of them is tried again.</param>
public sealed record ListenerView(string Name, bool Derived, long Position, long Lag, int Held, int Parked, DateTimeOffset? NextTry);
