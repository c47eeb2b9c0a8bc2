using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Readers;
using Tandem.Kernel.Http;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Text;

namespace Tandem.Design.PastPromises;

/// <summary>Answers for <c>/api/v1/promises</c>, and the same as a sheet.</summary>
internal static class PromiseAnswers
{
    private const int InSheet = 1_000;
    private static readonly string[] Headings = ["number", "policy", "name", "type", "measure", "run", "kept", "at", "startedAt", "dueAt", "endedAt", "secondsOver"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"/api/v1/{PromiseQuery.Plural}", (RequestDelegate)(context => List(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists the promises that were kept and broken, the latest first.")
            {
                Gives = typeof(PromiseAnswer),
                GivesMany = true,
                Asks = new Dictionary<string, string>
                {
                    ["kind"] = "The kind of record; incidents when nothing is said.",
                    ["from"] = "The first UTC day on which they were kept or broken.",
                    ["until"] = "The UTC day after the last.",
                    ["at"] = "The same in one, from midnight to midnight: 2026-05-01T00:00:00Z..2026-06-01T00:00:00Z.",
                    ["team"] = "A number, or none.",
                    ["service"] = "A number, or none.",
                    ["organisation"] = "Numbers.",
                    ["kept"] = "true or false.",
                    ["policy"] = "A number.",
                    ["cursor"] = "Where the next page begins, as the last one said.",
                },
            });
        app.MapGet($"/{PromiseQuery.Plural}.csv", Sheet);
    }

    private static async Task List(Exchange exchange)
    {
        var query = PromiseQuery.Of(exchange.Request.Query);
        var found = await exchange.Get<ReadPromiseAnswers>().Run(query, PromiseQuery.AtOnce, exchange.By, exchange.Stop);
        await exchange.GivePage(found.Take(PromiseQuery.AtOnce), found.Count > PromiseQuery.AtOnce ? (query.Skip + PromiseQuery.AtOnce).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static async Task<IResult> Sheet(ReadPromiseAnswers read, Reader reader)
    {
        var query = PromiseQuery.Of(reader.Query) with { Skip = 0 };
        var first = await read.Run(query, InSheet, reader.Actor, reader.Stop);
        return Results.Stream(
            async stream =>
            {
                await using var sheet = new SheetWriter(stream, leaveOpen: true);
                foreach (var heading in Headings)
                    sheet.Plain(heading);
                await sheet.EndRow();
                for (var (skip, some) = (0, first); some.Count > 0; some = await read.Run(query with { Skip = skip }, InSheet, reader.Actor, reader.Stop))
                {
                    foreach (var each in some.Take(InSheet))
                        await Write(sheet, each);
                    if (some.Count <= InSheet)
                        break;
                    skip += InSheet;
                }
            },
            "text/csv; charset=utf-8");
    }

    private static Task Write(SheetWriter sheet, PromiseAnswer each)
    {
        sheet.Plain(each.Number);
        sheet.Plain(each.Policy);
        sheet.Text(each.Name);
        string?[] words = [each.Type is { } type ? Names.Camel(type.ToString()) : "", each.Measure, Number(each.Run), each.Kept ? "true" : "false", Written(each.At), Written(each.StartedAt), Written(each.DueAt), Written(each.EndedAt), each.SecondsOver is { } over ? Number(over) : ""];
        foreach (var word in words)
            sheet.Text(word);
        return sheet.EndRow();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Written(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
