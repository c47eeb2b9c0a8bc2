using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Releases;

/// <summary>What must be true of every release.</summary>
internal static class ReleaseRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 100_000;

    /// <summary>Changes that one release may bring.</summary>
    public const int MostChanges = 500;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say what is released, in at most {LongestTitle} characters.", nameof(title));

    public static string Word(string? word, string field) => (word ?? "").Trim() is { Length: <= LongestTitle } tidy
        ? tidy : throw new Refused($"Use at most {LongestTitle} characters.", field);

    public static string Text(string? text, string field) => (text ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Reason(string? reason, string ask, string field = "reason") => Text(reason, field) is { Length: > 0 } said ? said : throw new Refused(ask, field);

    /// <exception cref="Refused">It has gone by; an emergency is written down afterwards.</exception>
    public static DateTimeOffset? Planned(DateTimeOffset? at, ReleaseType type, DateTimeOffset now)
    {
        if (type != ReleaseType.Emergency)
            Chronology.DemandAhead(at, now, "plannedAt");
        return at is { } planned ? Moments.ToMicrosecond(planned) : null;
    }

    public static List<T> Changes<T>(IEnumerable<T>? changes) => (changes ?? []).Distinct().ToList() is { Count: <= MostChanges } few
        ? few : throw new Refused($"One release brings at most {MostChanges} changes.", nameof(changes));

    /// <exception cref="Refused">It is over.</exception>
    public static void DemandAlive(Release release)
    {
        if (release.IsOver)
            throw new Refused("It is over: plan another release.", nameof(release.State));
    }
}
