using System.Collections.Concurrent;
using NodaTime;
using Tandem.Kernel;
using Tandem.People.WorkingTime;

namespace Tandem.People.Calendars;

/// <summary>All calendars at one moment. Pure, and safe to ask from many threads; the same calendar in the same zone is always the same object.</summary>
public sealed class CalendarBook(IReadOnlyDictionary<string, CalendarTerms> byNumber, IReadOnlyDictionary<string, string> numberByName)
{
    private const int Deepest = 10;
    private readonly ConcurrentDictionary<(string Number, string Zone), Timetable> known = new();

    public static CalendarBook Empty { get; } = new(new Dictionary<string, CalendarTerms>(), new Dictionary<string, string>());

    /// <summary>The number of the calendar that is meant; null: there is none.</summary>
    public string? NumberOf(string numberOrName) =>
        byNumber.ContainsKey(numberOrName.ToUpperInvariant()) ? numberOrName.ToUpperInvariant() : numberByName.GetValueOrDefault(numberOrName);

    /// <param name="numberOrName">Which calendar.</param>
    /// <param name="zone">IANA zone for one that has none of its own; empty: UTC.</param>
    /// <exception cref="Refused">There is no such calendar, or it goes round in a circle.</exception>
    public Timetable Of(string numberOrName, string zone)
    {
        var number = NumberOf(numberOrName) ?? throw new Refused($"There is no calendar \"{numberOrName}\".", "calendar");
        return known.GetOrAdd((number, zone), key => Make(byNumber[key.Number], key.Zone, 0));
    }

    /// <summary>The same book with a calendar written anew, for a supposed world.</summary>
    public CalendarBook With(string name, CalendarTerms terms)
    {
        var number = NumberOf(name) ?? name.ToUpperInvariant();
        return new(new Dictionary<string, CalendarTerms>(byNumber) { [number] = terms }, new Dictionary<string, string>(numberByName) { [name] = number });
    }

    /// <summary>The timetable of terms that need not be stored.</summary>
    /// <exception cref="Refused">Something in them makes no sense.</exception>
    public Timetable Make(CalendarTerms terms, string zone) => Make(terms, zone, 0);

    private Timetable Make(CalendarTerms terms, string fallback, int depth)
    {
        if (depth > Deepest)
            throw new Refused("The calendars go round in a circle.", "combines");
        var name = terms.Zone.Length > 0 ? terms.Zone : fallback;
        var zone = name.Length == 0 ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? throw new Refused($"There is no time zone \"{name}\"; say it as Europe/Vienna.", "zone");
        var timetable = Hours(terms, zone);
        if (terms.Holidays.Count > 0 || terms.FreeDays.Count > 0)
            timetable = timetable.Without(new Timetable(new HolidayTimes(terms, zone).Stretches));
        foreach (var combination in terms.Combines)
        {
            var number = NumberOf(combination.Calendar) ?? throw new Refused($"There is no calendar \"{combination.Calendar}\".", "combines");
            var other = Make(byNumber[number], name, depth + 1);
            timetable = combination.How switch { CombinationKind.Union => timetable.Or(other), CombinationKind.Intersection => timetable.And(other), _ => timetable.Without(other) };
        }

        return timetable;
    }

    private static Timetable Hours(CalendarTerms terms, DateTimeZone zone)
    {
        var timetable = Of(terms.Hours, zone, whenEmpty: Timetable.Always);
        foreach (var period in terms.Periods)
        {
            var (begin, end) = (zone.AtStartOfDay(LocalDate.FromDateOnly(period.From)).ToInstant(), period.To is { } last ? zone.AtStartOfDay(LocalDate.FromDateOnly(last).PlusDays(1)).ToInstant() : Instant.MaxValue);
            var within = new Timetable((from, to) => Instant.Max(from, begin) is var first && Instant.Min(to, end) is var until && first < until ? [(first, until)] : []);
            timetable = timetable.Without(within).Or(Of(period.Hours, zone, whenEmpty: Never).And(within));
        }

        return timetable;
    }

    private static Timetable Never { get; } = new((_, _) => []);

    private static Timetable Of(string hours, DateTimeZone zone, Timetable whenEmpty) => hours.Length == 0 ? whenEmpty : Timetable.Of(WorkingWeek.Parse(hours), zone);
}
