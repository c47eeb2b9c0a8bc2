using Tandem.Kernel;
using YamlDotNet.RepresentationModel;

namespace Tandem.People.Holidays;

/// <summary>A rule of a file with what the file says of it: its name, when it was in force, and which days were moved by decree.</summary>
internal static class HolidayEntry
{
    /// <summary>The rule, once for each time it was in force, and the days it was moved to.</summary>
    /// <exception cref="Refused">A date in it is none.</exception>
    public static IEnumerable<Holiday> Read(string rule, YamlMappingNode about, string language)
    {
        var (name, except) = (NameOf(rule, about, language), Moments(about, "disable"));
        IReadOnlyList<string>? taken = except.Count > 0 ? except : null;
        foreach (var (from, to) in Spans(about))
            yield return new(name, rule, from, to, taken);
        foreach (var day in Moments(about, "enable"))
            yield return new(name, day.Length == 10 ? day : throw new Refused($"\"{day}\" is no day to move to.", "file"));
    }

    private static string NameOf(string rule, YamlMappingNode about, string language) =>
        about.Child("name") is { } names
            ? names.Text(language) ?? names.Text("en") ?? (names.Children.Count > 0 ? (names.Children.First().Value as YamlScalarNode)?.Value : null) ?? rule
            : HolidayNames.Of(about.Text("_name") ?? rule, language);

    private static IReadOnlyList<(DateOnly? From, DateOnly? To)> Spans(YamlMappingNode about) =>
        about.Children.TryGetValue(new YamlScalarNode("active"), out var active) && active is YamlSequenceNode { Children.Count: > 0 } spans
            ? [.. spans.Children.OfType<YamlMappingNode>().Select(span => (Day(span.Text("from")), Day(span.Text("to"))?.AddDays(-1)))]
            : [(null, null)];

    private static IReadOnlyList<string> Moments(YamlMappingNode about, string name) => about.Children.TryGetValue(new YamlScalarNode(name), out var all) && all is YamlSequenceNode moments
        ? [.. moments.Children.OfType<YamlScalarNode>().Select(moment => HolidayMoments.FirstOf(moment.Value ?? "") is not null ? moment.Value! : throw NoDay(moment.Value))]
        : [];

    private static DateOnly? Day(string? text) => text is null ? null : HolidayMoments.FirstOf(text.Length > 10 ? text[..10] : text) ?? throw NoDay(text);

    private static Refused NoDay(string? text) => new($"\"{text}\" is no day, month or year.", "file");
}
