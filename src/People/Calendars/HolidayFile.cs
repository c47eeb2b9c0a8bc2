using Tandem.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.People.Calendars;

/// <summary>Reads a country's holidays from a rule file (YAML, the form of the date-holidays project).</summary>
public static class HolidayFile
{
    private const int Longest = 2_000_000;

    /// <param name="region">A state or region of the country, such as <c>BY</c> or <c>BY/A</c>; null: what holds for all of it.</param>
    /// <param name="language">In which language the days are named, where the file knows it.</param>
    /// <param name="rejected">Told each rule that cannot be read, and why.</param>
    /// <exception cref="Refused">It is no such file, or has no such region.</exception>
    public static IReadOnlyList<Holiday> Read(string yaml, string? region, string language, Action<string, string> rejected)
    {
        var country = Country(yaml);
        var found = new Dictionary<string, Holiday>();
        Take(country, language, found, rejected);
        var place = country;
        foreach (var name in region?.Split('/', '-', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            place = (Child(place, "states") ?? Child(place, "regions")) is { } states && Child(states, name.ToUpperInvariant()) is { } state
                ? state
                : throw new Refused($"The file knows no region \"{name}\".", "region");
            Take(place, language, found, rejected);
        }

        return [.. found.Values];
    }

    private static YamlMappingNode Country(string yaml)
    {
        if (yaml.Length > Longest)
            throw new Refused("The file is too long.", "file");
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..] && Child(root, "holidays") is { Children.Count: > 0 } holidays && holidays.Children.First().Value is YamlMappingNode country)
                return country;
        }
        catch (YamlException fault)
        {
            throw new Refused($"The file cannot be read at line {fault.Start.Line}.", "file");
        }

        throw new Refused("This is no file of holiday rules.", "file");
    }

    private static void Take(YamlMappingNode place, string language, Dictionary<string, Holiday> found, Action<string, string> rejected)
    {
        if (Child(place, "days") is not { } days)
            return;
        foreach (var (key, value) in days.Children)
        {
            var rule = ((YamlScalarNode)key).Value ?? "";
            var about = value as YamlMappingNode;
            // "false" takes a day of the country away from a region; so does another type.
            if (about is null || Text(about, "type") is { } type && type is not "public")
            {
                found.Remove(rule);
                continue;
            }

            try
            {
                HolidayRule.Parse(rule);
                found[rule] = Named(rule, about, language);
            }
            catch (Refused no)
            {
                rejected(rule, no.Message);
            }
        }
    }

    private static Holiday Named(string rule, YamlMappingNode about, string language)
    {
        var names = Child(about, "name");
        var name = names is null ? null : Text(names, language) ?? Text(names, "en") ?? (names.Children.Count > 0 ? (names.Children.First().Value as YamlScalarNode)?.Value : null);
        var (from, to) = (null as DateOnly?, null as DateOnly?);
        if (about.Children.TryGetValue(new YamlScalarNode("active"), out var active) && active is YamlSequenceNode { Children.Count: > 0 } spans && spans.Children[^1] is YamlMappingNode last)
            (from, to) = (Day(Text(last, "from")), Day(Text(last, "to"))?.AddDays(-1));
        return new(name ?? Text(about, "_name") ?? rule, rule, from, to);
    }

    private static DateOnly? Day(string? text) => text is { Length: >= 10 } && DateOnly.TryParse(text[..10], System.Globalization.CultureInfo.InvariantCulture, out var day) ? day
        : text is { Length: 4 } && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var year) ? new DateOnly(year, 1, 1) : null;

    private static YamlMappingNode? Child(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child as YamlMappingNode : null;

    private static string? Text(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? (child as YamlScalarNode)?.Value : null;
}
