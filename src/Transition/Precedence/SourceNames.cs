using Tandem.Kernel;
using Tandem.Kernel.Access;

namespace Tandem.Transition.Precedence;

/// <summary>What those are called from whom values come: <c>people</c>, <c>csv</c>, or an inventory such as <c>netbox</c>.</summary>
public static class SourceNames
{
    public const string People = "people";

    /// <summary>A sheet that somebody imported.</summary>
    public const string Sheet = "csv";

    private const int LongestName = 60;
    private const int MostSources = 20;

    /// <summary>The source of what an actor writes: an import of a sheet says so in its cause.</summary>
    public static string Of(Actor by) => by.Cause.StartsWith("import ", StringComparison.Ordinal) ? Sheet : People;

    public static IReadOnlyList<string> Read(string sources) => sources.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One source in small letters; empty: none is named.</summary>
    internal static string One(string? source) => (source ?? "").Trim().ToLowerInvariant() is { Length: <= LongestName } tidy && !tidy.Any(each => char.IsControl(each) || each == ',')
        ? tidy : throw new Refused($"The name of a source has at most {LongestName} characters, without commas.", nameof(source));

    /// <summary>Several sources, tidied: at least one, none twice.</summary>
    internal static string Many(string? sources)
    {
        List<string> tidy = [.. Read(sources ?? "").Select(One)];
        if (tidy.Count is 0 or > MostSources)
            throw new Refused($"Name from 1 to {MostSources} sources, the surest first: people, netbox.", nameof(sources));
        return tidy.Distinct().Count() == tidy.Count ? string.Join(", ", tidy) : throw new Refused("A source is named twice.", nameof(sources));
    }
}
