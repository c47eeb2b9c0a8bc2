namespace Tandem.Kernel.Facts;

/// <summary>A stretch of the journal.</summary>
/// <param name="Facts">Those asked for, in order.</param>
/// <param name="Through">The last position the stretch covers, whether that fact was asked for or not.</param>
public sealed record JournalPage(IReadOnlyList<RecordedFact> Facts, long Through);
