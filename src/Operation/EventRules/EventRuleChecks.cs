using Tandem.Kernel;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>What must be true of every rule for alerts.</summary>
internal static class EventRuleChecks
{
    private const int LongestName = 100, MostLabels = 10, LongestLabel = 200, LongestMinutes = 720;

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } tidy
        ? tidy : throw new Refused($"Give the rule a name of at most {LongestName} characters.", nameof(name));

    public static List<Matcher> Matchers(IReadOnlyList<Matcher>? matchers) => [.. MatcherTest.Read(matchers).Select(test => test.Matcher)];

    public static List<string> GroupBy(IReadOnlyList<string>? labels)
    {
        List<string> tidy = [.. (labels ?? []).Select(label => label?.Trim() ?? "").Where(label => label.Length > 0).Distinct(StringComparer.Ordinal)];
        return tidy.Count <= MostLabels && tidy.TrueForAll(label => label.Length <= LongestLabel)
            ? tidy : throw new Refused($"Name at most {MostLabels} labels of at most {LongestLabel} characters.", "groupBy");
    }

    public static int Minutes(int? minutes) => minutes is null ? 60 : minutes is >= 0 and <= LongestMinutes
        ? minutes.Value : throw new Refused($"Alerts join within 0 to {LongestMinutes} minutes.", nameof(minutes));
}
