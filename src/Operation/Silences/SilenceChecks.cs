using Tandem.Kernel;

namespace Tandem.Operation.Silences;

/// <summary>What must be true of every silence.</summary>
internal static class SilenceChecks
{
    private const int LongestComment = 2_000;

    public static string Comment(string? comment) => comment?.Trim() is { Length: > 0 and <= LongestComment } tidy
        ? tidy : throw new Refused($"Say why, in at most {LongestComment} characters.", nameof(comment));

    public static List<Matcher> Matchers(IReadOnlyList<Matcher>? matchers)
    {
        var tests = MatcherTest.Read(matchers);
        if (tests.Count == 0)
            throw new Refused("Say which alerts: at least one matcher, such as alertname=\"DiskFull\".", nameof(matchers));
        if (tests.All(test => test.Holds("")))
            throw new Refused("At least one matcher must ask for something that is said: these suit every alert.", nameof(matchers));
        return [.. tests.Select(test => test.Matcher)];
    }

    public static DateTimeOffset End(DateTimeOffset? endsAt, DateTimeOffset startsAt, DateTimeOffset now)
    {
        var end = endsAt ?? throw new Refused("Say until when.", nameof(endsAt));
        Chronology.Demand(startsAt, end, nameof(endsAt));
        return end > now ? end : throw new Refused("Let it end in the future.", nameof(endsAt));
    }
}
