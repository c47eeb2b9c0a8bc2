using Tandem.Kernel;

namespace Tandem.Design.Outages;

/// <summary>What must be true of every outage.</summary>
internal static class OutageRules
{
    private const int LongestCause = 200;

    public static string Cause(string? cause) => cause?.Trim() is { Length: > 0 and <= LongestCause } tidy
        ? tidy : throw new Refused($"Say in a few words why it was away, in at most {LongestCause} characters.", nameof(cause));
}
