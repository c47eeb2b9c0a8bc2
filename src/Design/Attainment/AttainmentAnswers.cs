using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Readers;

namespace Tandem.Design.Attainment;

/// <summary>The report as a sheet.</summary>
internal static class AttainmentAnswers
{
    private const int UsualDays = 90;

    /// <summary>The period that is asked for, in days; the last quarter unless said, and no longer than ten years.</summary>
    public static (DateOnly From, DateOnly To) Period(string? from, string? to, DateOnly today)
    {
        var last = Day(to) ?? today;
        var first = Day(from) ?? last.AddDays(-UsualDays);
        return first > last || last.DayNumber - first.DayNumber > 3_660 ? (last.AddDays(-UsualDays), last) : (first, last);
    }

    public static async Task<IResult> Csv(string? from, string? to, ReadAttainment read, Reader reader, TimeProvider clock)
    {
        if (!reader.Actor.May(ServiceLevels.ServiceLevelPolicy.Kind.ReadRight))
            return Results.NotFound();
        var (first, last) = Period(from, to, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var rows = await read.Of("incident", new(first, TimeOnly.MinValue, TimeSpan.Zero), new(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero), reader.Actor, reader.Stop);
        // Keys are numbers, months and ids: nothing a sheet would take for a formula.
        var lines = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.By},{row.Key},{row.Clocks},{row.Kept},{row.Breached},{row.Percent:0.0},{row.MinutesOver},{row.Penalties}"));
        return Results.Text("by,key,clocks,kept,breached,percent,minutesOver,penalties\r\n" + string.Concat(lines.Select(line => line + "\r\n")), "text/csv; charset=utf-8");
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2190 ? day : null;
}
