using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Freezes;

/// <summary>What must be true of every freeze.</summary>
internal static class FreezeRules
{
    private const int LongestTitle = 200;
    private const int LongestReason = 10_000;
    private const int MostItems = 500;

    /// <summary>The longest that one freeze may last.</summary>
    public const int LongestDays = 366;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Give it a name, in at most {LongestTitle} characters.", nameof(title));

    public static string Reason(string? reason) => (reason ?? "").Trim() is { Length: <= LongestReason } tidy
        ? tidy : throw new Refused($"Use at most {LongestReason} characters.", nameof(reason));

    public static List<Id<ConfigurationItem>> Items(IEnumerable<Id<ConfigurationItem>>? items) => (items ?? []).Distinct().ToList() is { Count: <= MostItems } few
        ? few : throw new Refused($"Name at most {MostItems} items, or their service.", nameof(items));

    public static void DemandTime(DateTimeOffset start, DateTimeOffset end)
    {
        Chronology.Demand(start, end, "endsAt");
        if (end - start > TimeSpan.FromDays(LongestDays))
            throw new Refused("It lasts a year at most.", "endsAt");
    }
}
