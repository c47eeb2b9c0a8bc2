using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Maintenance;

/// <summary>What must be true of every maintenance window.</summary>
internal static class MaintenanceRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 10_000;

    /// <summary>The longest that one window may be.</summary>
    public const int LongestDays = 7;

    private const int MostItems = 500;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what is looked after, in at most {LongestTitle} characters.", nameof(title));

    public static string Description(string? description) => (description ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", nameof(description));

    public static void DemandWindow(DateTimeOffset start, DateTimeOffset end)
    {
        Chronology.Demand(start, end, "endsAt");
        if (end - start > TimeSpan.FromDays(LongestDays))
            throw new Refused($"A window is at most {LongestDays} days long.", "endsAt");
    }

    /// <exception cref="Refused">Nothing is named, or too much.</exception>
    public static List<Id<ConfigurationItem>> Items(IEnumerable<Id<ConfigurationItem>>? items, Id<Service>? service)
    {
        List<Id<ConfigurationItem>> touched = [.. (items ?? []).Distinct()];
        if (touched.Count > MostItems)
            throw new Refused($"Name at most {MostItems} items, or their service.", nameof(items));
        return touched.Count > 0 || service is not null ? touched : throw new Refused("Say which configuration items or which service are looked after.", nameof(items));
    }
}
