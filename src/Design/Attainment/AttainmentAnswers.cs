using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Design.ServiceLevels;
using Tandem.Interface.Readers;
using Tandem.Kernel.Sheets;

namespace Tandem.Design.Attainment;

/// <summary>The report as a sheet.</summary>
internal static class AttainmentAnswers
{
    private static readonly string[] Headings = ["by", "key", "clocks", "kept", "breached", "percent", "minutesOver", "penalties"];

    public static async Task<IResult> Csv(string? from, string? to, ReadAttainment read, Reader reader, TimeProvider clock)
    {
        if (!reader.Actor.May(ServiceLevelPolicy.Kind.ReadRight))
            return Results.NotFound();
        var period = ReportPeriod.Of(from, to, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var rows = await read.Of("incident", period.From, period.To, reader.Actor, reader.Stop);
        return Results.Stream(stream => Write(stream, rows), "text/csv; charset=utf-8");
    }

    private static async Task Write(Stream stream, IReadOnlyList<Attained> rows)
    {
        await using var sheet = new SheetWriter(stream, leaveOpen: true);
        foreach (var heading in Headings)
            sheet.Plain(heading);
        await sheet.EndRow();
        foreach (var row in rows)
        {
            sheet.Plain(row.By);
            sheet.Text(row.Key);
            foreach (var number in Numbers(row))
                sheet.Plain(number.ToString(CultureInfo.InvariantCulture));
            await sheet.EndRow();
        }
    }

    private static FormattableString[] Numbers(Attained row) => [$"{row.Clocks}", $"{row.Kept}", $"{row.Breached}", $"{row.Percent:0.0}", $"{row.MinutesOver}", $"{row.Penalties}"];
}
