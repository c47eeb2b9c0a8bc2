using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Something in the calendar as the drawing of it reads it: by the clock of the reader.</summary>
/// <param name="Start">Such as <c>2026-05-03T18:00:00</c>.</param>
public sealed record DrawnEntry(string Id, string Title, string Url, string Kind, string State, string Tone, string Start, string End, bool Movable, bool Decided)
{
    private const int MostDays = 400;

    internal static async Task<IResult> Between(ReadChangeCalendar read, Words say, Reader reader)
    {
        reader.Actor.Demand(ChangeKind.Kind.ReadRight);
        if (reader.Moment(reader.Query["from"]) is not { } from || reader.Moment(reader.Query["to"]) is not { } to || to <= from || to - from > TimeSpan.FromDays(MostDays))
            throw new Malformed($"Ask for from and to, at most {MostDays} days.", "from");
        var entries = await read.Between(from, to, reader.Actor, reader.Stop);
        return Results.Json(entries.Select(entry => Of(entry, say, reader)), Json.Plain);
    }

    private static DrawnEntry Of(CalendarEntry entry, Words say, Reader reader) => new(
        entry.Number, entry.Title, entry.Path, entry.Kind, say[entry.State], entry.Tone.ToString().ToLowerInvariant(), Written(reader.Local(entry.From)), Written(reader.Local(entry.To)), entry.Movable, entry.Decided);

    private static string Written(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
