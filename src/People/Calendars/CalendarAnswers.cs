using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.People.WorkingTime;

namespace Tandem.People.Calendars;

/// <summary>Tells programs what a calendar counts: <c>GET /calendars/CAL-1/count?from=…&amp;to=…</c>, or with <c>duration=PT4H</c> when so much has counted.</summary>
internal static class CalendarAnswers
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366 * 20);

    public static SubResource Under { get; } = new(
        "count",
        [new("GET", "", "Tells how many seconds count between two moments (from, to), or when so much has counted (from, duration such as PT4H).", Answer) { Gives = typeof(CountAnswer) }],
        kind => kind == Calendar.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var calendar = (Calendar)record;
        var query = exchange.Request.Query;
        var zone = query["zone"].ToString();
        if (zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            throw new Malformed("There is no such time zone.", "zone");
        var timetable = (await exchange.Get<Calendars>().Book(exchange.Stop)).Make(calendar.Terms, zone);
        var from = Moment(exchange, "from");
        if (query["duration"].ToString() is { Length: > 0 } text)
        {
            var length = CountedLength.Read(text, Longest) ?? throw new Malformed("Give the duration as PT4H, more than nothing and at most twenty years.", "duration");
            await exchange.Give(new CountAnswer(from, timetable.Add(from, length), (long)length.TotalSeconds));
            return;
        }

        var to = Moment(exchange, "to");
        if (to < from || to - from > Longest)
            throw new Malformed("The end must lie after the begin, within twenty years.", "to");
        await exchange.Give(new CountAnswer(from, to, (long)timetable.Between(from, to).TotalSeconds));
    }

    private static DateTimeOffset Moment(Exchange exchange, string name) => exchange.Moment(name) is { Year: >= 1900 and < 2190 } moment
        ? moment
        : throw new Malformed("Give a moment between 1900 and 2190.", name);
}
