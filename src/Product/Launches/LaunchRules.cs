using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>What must be true of every launch.</summary>
internal static class LaunchRules
{
    /// <summary>Steps that one launch may have.</summary>
    public const int MostSteps = 100;

    private const int MostItems = 500;
    private const int LongestTitle = 200;
    private const int LongestWord = 2_000;
    private const int LongestText = 100_000;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say what is launched, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => (text ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Word(string? word, string field) => (word ?? "").Trim() is { Length: <= LongestWord } tidy
        ? tidy : throw new Refused($"Use at most {LongestWord} characters.", field);

    public static string Reason(string? reason, string ask, string field = "reason") => Word(reason, field) is { Length: > 0 } said ? said : throw new Refused(ask, field);

    public static List<T> Items<T>(IEnumerable<T>? items) => (items ?? []).Distinct().ToList() is { Count: <= MostItems } few
        ? few : throw new Refused($"One launch brings at most {MostItems} backlog items.", nameof(items));

    public static int? Incidents(int? incidents) => incidents is null or (>= 0 and <= 1_000_000) ? incidents : throw new Refused("Give a number from 0 up.", "expectedIncidents");

    public static double? Mark(double? mark) => mark is null or (>= 1 and <= 5) ? mark : throw new Refused("Marks go from 1 to 5.", "expectedSatisfaction");

    public static int? Progress(int? percent) => percent is null or (>= 0 and <= 100) ? percent : throw new Refused("Give a percentage from 0 to 100.", "expectedProgress");

    public static string? Day(string? day) => string.IsNullOrWhiteSpace(day) ? null : IsoDay.TryRead(day.Trim(), out _) ? day.Trim() : throw new Refused("Give the day as 2026-05-03.", "due");

    /// <summary>What goes is announced beforehand; what comes, once it is decided that it does.</summary>
    public static bool MayBeAnnounced(Launch launch) => launch.AnnouncedAt is null
        && (launch.State is LaunchLife.Go or LaunchLife.Live || (launch.Kind == LaunchType.Retirement && launch.State == LaunchLife.Planning));

    /// <summary>What a release brings can be launched once it runs.</summary>
    public static bool IsInUse(string release) => release is ReleaseLife.Deployed or ReleaseLife.EarlyLife or ReleaseLife.Closed;

    /// <exception cref="Refused">It is over.</exception>
    public static void DemandAlive(Launch launch)
    {
        if (launch.IsOver)
            throw new Refused("It is over: plan another launch.", "state");
    }

    /// <exception cref="Refused">There is no such step.</exception>
    public static LaunchStep Step(Launch launch, int number) => launch.Steps.Find(step => step.Number == number) ?? throw new Refused("There is no step of this number.", nameof(number));
}
