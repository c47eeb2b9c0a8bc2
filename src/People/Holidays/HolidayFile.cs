using Tandem.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.People.Holidays;

/// <summary>Reads a country's holidays from a rule file (YAML, the form of the date-holidays project).</summary>
public sealed class HolidayFile
{
    /// <summary>The types of days that such a file knows; the first is what a day is unless it says otherwise.</summary>
    public static IReadOnlyList<string> Types { get; } = ["public", "bank", "optional", "school", "observance"];

    private const int Longest = 2_000_000;
    private readonly Dictionary<string, YamlMappingNode> days = [];
    private readonly List<string> rejected = [];
    private readonly YamlMappingNode country;

    private HolidayFile(YamlMappingNode country) => this.country = country;

    /// <param name="region">A state or region of the country, such as <c>BY</c> or <c>BY/A</c>; null: what holds for all of it.</param>
    /// <param name="language">In which language the days are named, where the file knows it (two letters).</param>
    /// <param name="types">Which types of days to take.</param>
    /// <exception cref="Refused">It is no such file, or has no such region or type.</exception>
    public static HolidaysRead Read(string yaml, string? region, string language, IReadOnlyCollection<string> types)
    {
        if (types.FirstOrDefault(type => !Types.Contains(type)) is { } unknown)
            throw new Refused($"There are no days of type \"{unknown}\"; there are {string.Join(", ", Types)}.", "types");
        var file = new HolidayFile(Country(yaml));
        file.Look(region);
        return file.Take(language, types);
    }

    private static YamlMappingNode Country(string yaml)
    {
        if (yaml.Length > Longest)
            throw new Refused("The file is too long.", "file");
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..] && root.Child("holidays") is { Children.Count: > 0 } holidays && holidays.Children.First().Value is YamlMappingNode country)
                return country;
        }
        catch (YamlException fault)
        {
            throw new Refused($"The file cannot be read at line {fault.Start.Line}.", "file");
        }

        throw new Refused("This is no file of holiday rules.", "file");
    }

    /// <summary>What a region says of a day replaces what its country says of it.</summary>
    private void Look(string? region)
    {
        var place = country;
        Look(place);
        foreach (var name in region?.Split('/', '-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            place = (place.Child("states") ?? place.Child("regions")) is { } states && states.Child(name.ToUpperInvariant()) is { } state
                ? state
                : throw new Refused($"The file knows no region \"{name}\".", "region");
            Look(place);
        }
    }

    private void Look(YamlMappingNode place)
    {
        if (place.Text("_days") is { } elsewhere)
            rejected.Add($"_days: the days of {elsewhere} are in another file; take that too.");
        if (place.Child("days") is not { } said)
            return;
        foreach (var (key, value) in said.Children)
        {
            if (((YamlScalarNode)key).Value is not { } rule)
                continue;
            // "false" takes a day of the country away from a region.
            if (value is YamlMappingNode about)
                days[rule] = about;
            else
                days.Remove(rule);
        }
    }

    private HolidaysRead Take(string language, IReadOnlyCollection<string> types)
    {
        List<Holiday> taken = [];
        foreach (var (rule, about) in days.Where(day => types.Contains(TypeOf(day.Value))))
        {
            try
            {
                HolidayRule.Parse(rule);
                taken.AddRange(HolidayEntry.Read(rule, about, language));
            }
            catch (Refused no)
            {
                rejected.Add($"{rule}: {no.Message}");
            }
        }

        return new(taken, rejected, days.Values.Select(TypeOf).Where(type => !types.Contains(type)).GroupBy(type => type).ToDictionary(group => group.Key, group => group.Count()));
    }

    private static string TypeOf(YamlMappingNode about) => about.Text("type") ?? Types[0];
}
