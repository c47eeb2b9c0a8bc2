using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Design.PolicyPages;
using Tandem.Design.ServiceLevels;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Records;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Attainment;

/// <summary>The report, and the broken promises behind it, as sheets.</summary>
internal static class AttainmentAnswers
{
    private const int AtOnce = 500;
    private static readonly string[] ReportHeadings = ["by", "key", "clocks", "kept", "breached", "percent", "minutesOver", "penalties", "name"];
    private static readonly string[] BreachHeadings = ["number", "policy", "startedAt", "dueAt", "minutesOver", "done", "reason"];

    public static async Task<IResult> Report(ReadAttainment read, PoliciesInForce policies, RecordKinds kinds, ReferenceLabels labels, Reader reader)
    {
        if (!reader.Actor.May(ServiceLevelPolicy.Kind.ReadRight))
            return Results.NotFound();
        var query = ReportQuery.Of(reader, kinds);
        var rows = await read.Of(query.Kind.Name, query.Period, reader.Actor, reader.Stop);
        var names = (await policies.For(query.Kind.Name, reader.Stop)).ToDictionary(policy => policy.Number, policy => policy.Name);
        await labels.Learn(Attained.Names(rows, query.Kind), reader.Stop);
        return Sheet(ReportHeadings, async sheet =>
        {
            foreach (var row in rows)
            {
                sheet.Plain(row.By);
                sheet.Text(row.Key);
                foreach (var number in Numbers(row))
                    sheet.Plain(number.ToString(CultureInfo.InvariantCulture));
                sheet.Plain(string.Join("; ", row.Penalties.Select(each => $"{MinorUnits.Plain(each.Units, each.Currency)} {each.Currency}")));
                sheet.Text(Guid.TryParse(row.Key, out var id) ? labels.Of(id)?.Title : names.GetValueOrDefault(row.Key));
                await sheet.EndRow();
            }
        });
    }

    public static async Task<IResult> Breaches(ReadAttainment read, RecordKinds kinds, Store store, Reader reader)
    {
        if (!reader.Actor.May(ServiceLevelPolicy.Kind.ReadRight))
            return Results.NotFound();
        var query = ReportQuery.Of(reader, kinds);
        var breaches = await read.Breaches(query.Kind.Name, query.Period, query.Line, reader.Actor, reader.Stop);
        return Sheet(BreachHeadings, async sheet =>
        {
            foreach (var some in breaches.Chunk(AtOnce))
            {
                var numbers = (await query.Kind.Shelf.Find(store, query.Kind.ReadBy(reader.Actor), [.. some.Select(breach => breach.Record).Distinct()], reader.Stop)).ToDictionary(record => record.Key, query.Kind.NumberOf);
                foreach (var breach in some)
                {
                    string?[] words = [numbers.GetValueOrDefault(breach.Record), breach.Policy, Written(breach.StartedAt), Written(breach.DueAt), breach.MinutesOver.ToString(CultureInfo.InvariantCulture), breach.Done ? "true" : "false", breach.Reason];
                    foreach (var word in words)
                        sheet.Plain(word);
                    await sheet.EndRow();
                }
            }
        });
    }

    private static IResult Sheet(IReadOnlyList<string> headings, Func<SheetWriter, Task> rows) => Results.Stream(
        async stream =>
        {
            await using var sheet = new SheetWriter(stream, leaveOpen: true);
            foreach (var heading in headings)
                sheet.Plain(heading);
            await sheet.EndRow();
            await rows(sheet);
        },
        "text/csv; charset=utf-8");

    private static FormattableString[] Numbers(Attained row) => [$"{row.Clocks}", $"{row.Kept}", $"{row.Breached}", $"{row.Percent:0.0}", $"{row.MinutesOver}"];

    private static string? Written(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
