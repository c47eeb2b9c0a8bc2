using System.Text.RegularExpressions;
using Tandem.Kernel;

namespace Tandem.Operation.Silences;

/// <summary>A matcher that has been read: answers for any value. A label that is not there has no text, as in Alertmanager.</summary>
public sealed class MatcherTest
{
    /// <summary>Matchers of one silence or rule, and the characters of a name and of a value.</summary>
    public const int MostMatchers = 50, LongestName = 200, LongestValue = 1_000;

    /// <summary>A regular expression is given up after so long. It cannot run away anyhow: it never goes back over the text.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Regex? regex;

    private MatcherTest(Matcher matcher, Regex? regex) => (Matcher, this.regex) = (matcher, regex);

    public Matcher Matcher { get; }

    public bool Holds(string? value)
    {
        var text = value ?? "";
        try
        {
            return (regex is null ? text == Matcher.Value : regex.IsMatch(text)) == Matcher.IsEqual;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <exception cref="Refused">There are too many, or one of them makes no sense.</exception>
    public static IReadOnlyList<MatcherTest> Read(IReadOnlyList<Matcher>? matchers, string about = "matchers") => matchers is { Count: > MostMatchers }
        ? throw new Refused($"There are at most {MostMatchers} matchers together.", about)
        : [.. (matchers ?? []).Select(matcher => Read(matcher, about))];

    private static MatcherTest Read(Matcher matcher, string about)
    {
        if (matcher is not { Name.Length: > 0 and <= LongestName, Value.Length: <= LongestValue })
            throw new Refused($"A matcher names a label in at most {LongestName} characters, and a value of at most {LongestValue}.", about);
        if (!matcher.IsRegex)
            return new(matcher, null);
        try
        {
            return new(matcher, new Regex($"^(?:{matcher.Value})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience));
        }
        catch (Exception no) when (no is ArgumentException or NotSupportedException)
        {
            throw new Refused($"\"{matcher.Value}\" is no regular expression that can be matched here.", about);
        }
    }
}
