using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Text;

namespace Tandem.Improvement.Measures;

/// <summary>The measures under <c>/api/v1/measures</c>: all of them with their values, or one with its weeks, teams and services.</summary>
internal static class MeasureApi
{
    private const string Root = "/api/v1";

    private static readonly Dictionary<string, string> Asks = new()
    {
        ["weeks"] = "So many weeks up to now; 13 when nothing is said.",
        ["from"] = "The first UTC day instead.",
        ["until"] = "The UTC day after the last.",
        ["team"] = "A number, or none.",
        ["service"] = "A number, or none.",
        ["organisation"] = "A number.",
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods($"{Root}/measures", ["GET", "HEAD"], context => List(new Exchange(context)))
            .WithMetadata(new ApiNote("Lists what is measured, with its value over a period, what is aimed at and the list behind it.") { Asks = Asks });
        app.MapMethods($"{Root}/measures/{{name}}", ["GET", "HEAD"], context => Read(new Exchange(context)))
            .WithMetadata(new ApiNote("Tells one measure by week, team and service, each value with the list behind it.") { Asks = Asks });
    }

    private static async Task List(Exchange exchange)
    {
        var report = await Report(exchange);
        await exchange.Answer(StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            WriteScope(json, report.Scope);
            json.WriteStartArray("items");
            foreach (var measure in report.Scope.Measures)
            {
                json.WriteStartObject();
                WriteMeasure(json, measure, report);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteOpen(json, report);
            json.WriteNull("next");
            json.WriteEndObject();
        });
    }

    private static async Task Read(Exchange exchange)
    {
        var report = await Report(exchange);
        var measure = report.Scope.Measures.FirstOrDefault(each => each.Name == exchange.Route("name")) ?? throw new Missing("measure");
        await exchange.Answer(StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            WriteScope(json, report.Scope);
            WriteMeasure(json, measure, report);
            json.WriteStartArray("weeks");
            foreach (var week in report.Weeks)
            {
                json.WriteStartObject();
                json.WriteString("from", IsoDay.Of(week.From!.Value));
                json.WriteString("until", IsoDay.Of(week.Until!.Value));
                WriteValue(json, measure, week.Tally, measure.Behind.Address(week.From, week.Until, report.Scope));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteParts(json, "teams", "team", measure, report, report.Teams, id => measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope, team: id));
            WriteParts(json, "services", "service", measure, report, report.Services, id => measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope, service: id));
            json.WriteEndObject();
        });
    }

    private static async Task<MeasureReport> Report(Exchange exchange) =>
        await exchange.Get<ReadMeasures>().Run(await exchange.Get<MeasureScopes>().Read(exchange.Request.Query, exchange.By, exchange.Stop), exchange.Stop);

    private static void WriteScope(Utf8JsonWriter json, MeasureScope scope)
    {
        json.WriteString("from", IsoDay.Of(scope.From));
        json.WriteString("until", IsoDay.Of(scope.Until));
        json.WriteString("team", scope.Team is { } team ? scope.NumberOf(team) : null);
        json.WriteString("service", scope.Service is { } service ? scope.NumberOf(service) : null);
        if (scope.Organisations is null)
            json.WriteNull("organisations");
        else
            Texts(json, "organisations", scope.Organisations.Select(scope.NumberOf));
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure, MeasureReport report)
    {
        json.WriteString("name", measure.Name);
        json.WriteString("label", measure.Label);
        json.WriteString("purpose", measure.Purpose);
        json.WriteString("counting", measure.Counting);
        Texts(json, "facts", measure.Facts);
        json.WriteString("unit", Kernel.Text.Names.Camel(measure.Unit.ToString()));
        Number(json, "target", measure.Aim);
        json.WriteString("better", measure.Aim is null ? null : measure.MoreIsBetter ? "more" : "less");
        WriteValue(json, measure, report.Total, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope));
        Number(json, "before", measure.Of(report.Before));
    }

    private static void WriteOpen(Utf8JsonWriter json, MeasureReport report)
    {
        json.WriteStartObject("open");
        json.WriteNumber("value", report.Open.Open);
        json.WriteString("list", Api(MeasureReport.OpenList.Address(null, null, report.Scope)));
        if (report.Promises is { } promises)
        {
            WriteDue(json, report, "pastDue", promises.Late, promises.LateOnly);
            WriteDue(json, report, "dueWithinDay", promises.Soon, promises.SoonOnly);
        }

        json.WriteStartArray("ages");
        foreach (var age in report.Ages)
        {
            json.WriteStartObject();
            json.WriteString("from", age.From is { } from ? IsoDay.Of(from) : null);
            json.WriteString("until", age.Until is { } until ? IsoDay.Of(until) : null);
            json.WriteStartArray("byPriority");
            for (var priority = 1; priority <= 4; priority++)
                json.WriteNumberValue(age.Tally[Tally.OpenWith(priority)]);
            json.WriteEndArray();
            json.WriteNumber("value", age.Tally.Open);
            json.WriteString("list", Api(MeasureReport.OpenList.Address(age.From, age.Until, report.Scope)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDue(Utf8JsonWriter json, MeasureReport report, string name, int value, string narrowed)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", value);
        json.WriteString("list", Api(MeasureReport.OpenList.Address(null, null, report.Scope, more: narrowed)));
        json.WriteEndObject();
    }

    private static void WriteParts(
        Utf8JsonWriter json, string name, string part, Measure measure, MeasureReport report, IEnumerable<MeasuredPart> parts, Func<Guid, string> list)
    {
        json.WriteStartArray(name);
        foreach (var each in parts)
        {
            json.WriteStartObject();
            json.WriteString(part, each.Id == Slice.None ? null : report.Scope.NumberOf(each.Id));
            WriteValue(json, measure, each.Tally, list(each.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, Measure measure, Tally tally, string list)
    {
        Number(json, "value", measure.Of(tally));
        json.WriteNumber("records", measure.Basis(tally));
        json.WriteString("list", Api(list));
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Math.Round(number, 3));
        else
            json.WriteNull(name);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Api(string list) => Root + list;

}
