using NodaTime;
using Tandem.Design.Availability;
using Tandem.Kernel;

namespace Tandem.Design.ServiceObjectives;

/// <summary>What must be true of every service objective.</summary>
internal static class ObjectiveRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 10_000;
    private const int MostDays = 366;
    private const int MostAlerts = 10;
    private const int MostMinutes = 43_200;
    private const double HighestRate = 1_000;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what is to be reached, in at most {LongestTitle} characters.", nameof(title));

    public static string Description(string? description) => (description ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", nameof(description));

    public static double Target(double? target) => target is { } percent && Math.Round(percent, 3) is >= 0.001 and <= 99.999 and var kept
        ? kept : throw new Refused("Say the target in percent, from 0.001 to 99.999: with 100 nothing could ever fail.", nameof(target));

    public static int Days(int? days) => (days ?? 30) is >= 1 and <= MostDays and var kept
        ? kept : throw new Refused($"A rolling window has 1 to {MostDays} days.", nameof(days));

    public static string Zone(string? zone) => (zone ?? "").Trim() is var name && (name.Length == 0 || DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null)
        ? name : throw new Refused("Say a time zone such as Europe/Vienna.", nameof(zone));

    public static List<BurnAlert> Alerts(IReadOnlyList<BurnAlert>? alerts)
    {
        if (alerts is null)
            return [.. BurnAlert.Usual];
        if (alerts.Count > MostAlerts)
            throw new Refused($"Use at most {MostAlerts} alerts.", "burnAlerts");
        if (alerts.Any(alert => alert.LongMinutes is < 1 or > MostMinutes || alert.ShortMinutes < 1 || alert.ShortMinutes > alert.LongMinutes || alert.Rate is not (> 0 and <= HighestRate)))
            throw new Refused($"An alert looks over a long while of 1 to {MostMinutes:N0} minutes and a short one within it, and sounds at a rate above 0, at most {HighestRate:N0}.", "burnAlerts");
        return [.. alerts];
    }
}
