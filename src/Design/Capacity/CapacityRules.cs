using Tandem.Kernel;

namespace Tandem.Design.Capacity;

/// <summary>What must be true of everything limited, and of its readings.</summary>
internal static class CapacityRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 10_000;
    private const int LongestUnit = 30;

    /// <summary>The largest number that is kept.</summary>
    public const double Largest = 1e15;

    /// <summary>Readings that one batch may bring.</summary>
    public const int MostReadings = 10_000;

    /// <summary>The clocks of two machines may differ by so much.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say what is limited, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => (text ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Unit(string? unit) => unit?.Trim() is { Length: > 0 and <= LongestUnit } tidy
        ? tidy : throw new Refused($"Say in which unit it is counted, such as GB or seats, in at most {LongestUnit} characters.", nameof(unit));

    public static double Limit(double? limit) => limit is > 0 and <= Largest
        ? limit.Value : throw new Refused("Say how much there is: a number above 0.", nameof(limit));

    public static double WarningShare(double? share) => (share ?? 0.8) is > 0 and <= 1 and var kept
        ? Math.Round(kept, 4) : throw new Refused("Say from which share of the limit on its owner is told: above 0, at most 1.", "warningShare");

    public static void DemandInUse(CapacityResource resource)
    {
        if (resource.IsRetired)
            throw new Refused("It is retired: use it again first.", "state");
    }
}
