using System.Globalization;
using Tandem.Design.Availability;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Reads service objectives from OpenSLO v1 documents (openslo.com).</summary>
internal static class OpenSloReader
{
    public const string Version = "openslo/v1";
    public const string Kind = "SLO";
    public const string WithoutPlanned = "tandem/without-planned";
    private const int MostDocuments = 1_000;
    private const int HoursOfDay = 24;
    private const int DaysOfWeek = 7;

    /// <summary>Each document with its name, and either what it says or why it cannot be taken.</summary>
    /// <exception cref="FormatException">The text is no YAML, or has too many documents.</exception>
    public static IReadOnlyList<(string Document, OpenSloObjective? Said, string? Reason)> Read(string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new FormatException($"This is no YAML: {fault.Message} (line {fault.Start.Line}).", fault);
        }

        if (yaml.Documents.Count > MostDocuments)
            throw new FormatException($"A file has at most {MostDocuments} documents.");
        return [.. yaml.Documents.Select((document, at) => One(document.RootNode, at + 1))];
    }

    private static (string, OpenSloObjective?, string?) One(YamlNode root, int at)
    {
        if (root is not YamlMappingNode map)
            return ($"document {at}", null, "It is no OpenSLO document.");
        var (kind, name) = (Text(map, "kind") ?? "document", Text(Child(map, "metadata"), "name") ?? $"{at}");
        try
        {
            if (Text(map, "apiVersion") != Version)
                throw new FormatException($"Its apiVersion is not {Version}.");
            if (kind != Kind)
                throw new FormatException("Only documents of the kind SLO become objectives; services are kept in the portfolio, alerts on the objective.");
            return ($"{kind} {name}", Said(Child(map, "metadata"), Child(map, "spec") ?? throw new FormatException("It has no spec."), name), null);
        }
        catch (FormatException no)
        {
            return ($"{kind} {name}", null, no.Message);
        }
    }

    private static OpenSloObjective Said(YamlMappingNode? about, YamlMappingNode spec, string name)
    {
        var service = Text(spec, "service") ?? throw new FormatException("It names no service.");
        var (window, days, zone) = Window(spec);
        var indicator = Text(spec, "budgetingMethod") switch
        {
            "Occurrences" => IndicatorKind.GoodOfTotal,
            "Timeslices" => IndicatorKind.Availability,
            null => throw new FormatException("It has no budgetingMethod."),
            var other => throw new FormatException($"The budgetingMethod {other} is not known here; Occurrences and Timeslices are."),
        };
        bool? without = Text(Child(about, "annotations"), WithoutPlanned) is { } said ? said == "true" : null;
        return new(Text(about, "displayName") ?? name, Text(spec, "description") ?? "", service, Target(spec), window, days, zone, indicator, without);
    }

    private static double Target(YamlMappingNode spec)
    {
        if (Items(spec, "objectives") is not [var objective])
            throw new FormatException("It needs exactly one objective.");
        var (share, percent) = (Text(objective, "target"), Text(objective, "targetPercent"));
        if (share is null == percent is null)
            throw new FormatException("Its objective needs either target or targetPercent.");
        return double.TryParse(share ?? percent, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Round(share is null ? number : number * 100, 3) : throw new FormatException("Its target is no number.");
    }

    private static (WindowKind Kind, int Days, string Zone) Window(YamlMappingNode spec)
    {
        if (Items(spec, "timeWindow") is not [var window])
            throw new FormatException("It needs exactly one timeWindow.");
        var duration = Text(window, "duration") ?? throw new FormatException("Its timeWindow has no duration.");
        if (Text(window, "isRolling") == "true" || Child(window, "calendar") is not { } calendar)
            return (WindowKind.Rolling, Days(duration), "");
        var kind = duration switch
        {
            "1w" => WindowKind.CalendarWeek,
            "1M" => WindowKind.CalendarMonth,
            "1Q" => WindowKind.CalendarQuarter,
            _ => throw new FormatException($"A calendar window of {duration} is not known here; 1w, 1M and 1Q are."),
        };
        return (kind, 30, Text(calendar, "timeZone") ?? "");
    }

    private static int Days(string duration) => int.TryParse(duration.AsSpan(0, Math.Max(0, duration.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? (duration[^1], count) switch
    {
        ('d', _) => count,
        ('w', < 100) => count * DaysOfWeek,
        ('h', _) when count % HoursOfDay == 0 => count / HoursOfDay,
        _ => throw new FormatException($"A rolling window of {duration} is no whole number of days."),
    }
        : throw new FormatException($"The duration {duration} cannot be read.");

    private static YamlMappingNode? Child(YamlMappingNode? map, string name) => Node(map, name) as YamlMappingNode;

    private static string? Text(YamlMappingNode? map, string name) => Node(map, name) is YamlScalarNode { Value: { Length: > 0 } text } ? text.Trim() : null;

    private static IReadOnlyList<YamlMappingNode> Items(YamlMappingNode map, string name) =>
        Node(map, name) is YamlSequenceNode list ? [.. list.Children.OfType<YamlMappingNode>()] : [];

    private static YamlNode? Node(YamlMappingNode? map, string name) => map is not null && map.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
}
