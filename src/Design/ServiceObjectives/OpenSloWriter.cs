using System.Globalization;
using Tandem.Design.Availability;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Writes a service objective as an OpenSLO v1 document (openslo.com).</summary>
internal static class OpenSloWriter
{
    /// <param name="service">The name of its service.</param>
    public static string Write(ServiceObjective objective, string service)
    {
        var number = ObjectiveKind.Kind.NumberOf(objective);
        var document = Map(
            ("apiVersion", Plain(OpenSloReader.Version)),
            ("kind", Plain(OpenSloReader.Kind)),
            ("metadata", Map(
                ("name", Plain(number.ToLowerInvariant())),
                ("displayName", Quoted(objective.Title)),
                ("annotations", Map((OpenSloReader.WithoutPlanned, Quoted(objective.WithoutPlanned ? "true" : "false")))))),
            ("spec", Map(
                ("description", Quoted(objective.Description)),
                ("service", Quoted(service)),
                ("indicator", Map(("metadata", Map(("name", Plain($"{number.ToLowerInvariant()}-indicator")))), ("spec", Map(("description", Quoted(Measured(objective.Indicator))))))),
                ("timeWindow", new YamlSequenceNode(Window(objective))),
                ("budgetingMethod", Plain(objective.Indicator == IndicatorKind.GoodOfTotal ? "Occurrences" : "Timeslices")),
                ("objectives", new YamlSequenceNode(Target(objective))))));
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(document)).Save(text, assignAnchors: false);
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('.', '\n') + "\n";
    }

    private static string Measured(IndicatorKind indicator) => indicator == IndicatorKind.GoodOfTotal ? "Good of all events, counted." : "Time without an outage of all time.";

    private static YamlMappingNode Target(ServiceObjective objective)
    {
        var target = Map(("displayName", Quoted(objective.Title)), ("targetPercent", Plain(objective.Target.ToString("0.###", CultureInfo.InvariantCulture))));
        if (objective.Indicator == IndicatorKind.Availability)
        {
            target.Add("timeSliceTarget", Plain("1"));
            target.Add("timeSliceWindow", Plain("1m"));
        }

        return target;
    }

    private static YamlMappingNode Window(ServiceObjective objective)
    {
        if (objective.Window == WindowKind.Rolling)
            return Map(("duration", Plain(string.Create(CultureInfo.InvariantCulture, $"{objective.Days}d"))), ("isRolling", Plain("true")));
        // The first day of 2024 began a week, a month and a quarter.
        var duration = objective.Window switch
        {
            WindowKind.CalendarWeek => "1w",
            WindowKind.CalendarMonth => "1M",
            _ => "1Q",
        };
        return Map(("duration", Plain(duration)), ("isRolling", Plain("false")), ("calendar", Map(("startTime", Quoted("2024-01-01 00:00:00")), ("timeZone", Plain(objective.Zone.Length == 0 ? "Etc/UTC" : objective.Zone)))));
    }

    private static YamlMappingNode Map(params IEnumerable<(string Name, YamlNode Value)> pairs)
    {
        var map = new YamlMappingNode();
        foreach (var (name, value) in pairs)
            map.Add(name, value);
        return map;
    }

    private static YamlScalarNode Plain(string text) => new(text);

    private static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };
}
