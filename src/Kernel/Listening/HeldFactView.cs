namespace Tandem.Kernel.Listening;

/// <summary>A fact that a listener could not hear yet, as administrators see it.</summary>
/// <param name="Position">The fact's place in the journal.</param>
/// <param name="Fact">What happened, such as <c>RecordLinked</c>.</param>
/// <param name="Kind">The kind of record it is about.</param>
/// <param name="Record">The number of the record; null where there is none any more.</param>
/// <param name="Attempts">How often it was tried; 0 for one that waits behind another.</param>
/// <param name="NextTry">When it is tried again; null for what is parked or waits.</param>
/// <param name="ParkedAt">When it was tried for the last time.</param>
public sealed record HeldFactView(
    string Listener, long Position, string Fact, string Kind, string? Record, int Attempts, DateTimeOffset? NextTry, DateTimeOffset? ParkedAt, string Error);
