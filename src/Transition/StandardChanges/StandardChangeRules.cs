using Tandem.Kernel;

namespace Tandem.Transition.StandardChanges;

/// <summary>What must be true of every standard change.</summary>
internal static class StandardChangeRules
{
    private const int MostMinutes = 31 * 24 * 60;

    public static int Minutes(int? minutes) => minutes is null ? 60 : minutes is >= 1 and <= MostMinutes ? minutes.Value : throw new Refused($"From 1 to {MostMinutes} minutes.", nameof(minutes));
}
