using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Seals;

/// <summary>The journal was proved from its first fact to its last, or a place was found where it is not as it was written.</summary>
/// <param name="Facts">How many facts are as they were written.</param>
/// <param name="Seal">The hash of the last seal.</param>
/// <param name="Journal">The hash over all facts.</param>
/// <param name="FlawAt">The first bad position.</param>
/// <param name="Flaw">What is wrong there; null: nothing.</param>
public sealed record JournalProved(long Facts, string Seal, string Journal, long? FlawAt, string? Flaw) : IFact
{
    RecordKey IFact.About => SettingsChanged.Site;

    bool IFact.Internal => true;
}
