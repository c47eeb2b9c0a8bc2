using System.Collections.Concurrent;
using NodaTime;
using Tandem.Design.Clocks;
using Tandem.Kernel;
using Tandem.People.Calendars;
using Tandem.People.WorkingTime;

namespace Tandem.Design.ServiceLevels;

/// <summary>Everybody's working time at one moment. Safe to ask from many threads; the same hours in the same zone are always the same object.</summary>
public sealed class CountingSnapshot(IReadOnlyDictionary<Guid, OwnHours> teams, IReadOnlyDictionary<Guid, OwnHours> people, IReadOnlyDictionary<Guid, OwnHours> services, CalendarBook book, int calendars = 0)
{
    private const int MostKnown = 10_000;

    /// <summary>Laying out years of working time is worth doing once, whoever works it and whatever was promised.</summary>
    private static readonly ConcurrentDictionary<OwnHours, CountedBy> Known = new();
    private readonly ConcurrentDictionary<(string Calendar, string Zone), CountedBy> byCalendar = new();

    /// <summary>Whether this picture shows the same as another, so that what was laid out by that can be kept.</summary>
    internal bool IsLike(CountingSnapshot other) =>
        calendars == other.Calendars && Same(teams, other.Teams) && Same(people, other.People) && Same(services, other.Services);

    private IReadOnlyDictionary<Guid, OwnHours> Teams => teams;

    private IReadOnlyDictionary<Guid, OwnHours> People => people;

    private IReadOnlyDictionary<Guid, OwnHours> Services => services;

    private int Calendars => calendars;

    /// <summary>Whose time counts, as a function of a record's fields.</summary>
    /// <param name="about">The part of the request to complain about.</param>
    /// <exception cref="Refused">There is no such zone or calendar, or the hours cannot be read.</exception>
    public Func<object?[], CountedBy> Counting(CountingTerms terms, WatchedFields fields, string about)
    {
        var zone = terms.Zone?.Trim() ?? "";
        if (zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            throw new Refused($"There is no time zone \"{zone}\"; say it as Europe/Vienna.", about + ".zone");
        var hours = Tidy(terms.Hours, about + ".hours");
        var number = terms.Calendar is { Length: > 0 } calendar ? book.NumberOf(calendar) ?? throw new Refused($"There is no calendar \"{calendar}\".", about + ".calendar") : null;
        var (whose, zoneOf) = (Reading(terms.Whose, fields, about + ".whose"), Reading(terms.ZoneOf, fields, about + ".zoneOf"));
        if (whose is null && zoneOf is null)
        {
            var only = Of(new(hours, zone, number));
            return _ => only;
        }

        return values =>
        {
            var own = whose?.Invoke(values) ?? OwnHours.None;
            // Who has no working time of their own works as the promise says.
            var (ownHours, ownCalendar) = own.Calendar is null && own.Hours.Length == 0 ? (hours, number) : (own.Hours, own.Calendar);
            return Of(new(ownHours, zoneOf is not null ? zoneOf(values).Zone : zone.Length > 0 ? zone : own.Zone, ownCalendar));
        };
    }

    private static bool Same<T>(IReadOnlyDictionary<Guid, T> left, IReadOnlyDictionary<Guid, T> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && EqualityComparer<T>.Default.Equals(pair.Value, other));

    private static string Tidy(string? hours, string about)
    {
        try
        {
            return WorkingWeek.Tidy(hours);
        }
        catch (Refused fault)
        {
            throw new Refused(fault.Message, about);
        }
    }

    private CountedBy Of(OwnHours hours)
    {
        if (hours.Calendar is { } calendar)
            return byCalendar.GetOrAdd((calendar, hours.Zone), key => new(key.Zone.Length > 0 ? $"{key.Calendar} ({key.Zone})" : key.Calendar, book.Of(key.Calendar, key.Zone)));
        if (Known.TryGetValue(hours, out var known))
            return known;
        if (Known.Count >= MostKnown)
            Known.Clear();
        return Known.GetOrAdd(hours, Make);
    }

    private static CountedBy Make(OwnHours hours)
    {
        if (hours.Hours.Length == 0)
            return CountedBy.Always;
        var zone = hours.Zone.Length > 0 ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(hours.Zone) ?? DateTimeZone.Utc : DateTimeZone.Utc;
        return new($"{hours.Hours} ({zone.Id})", Timetable.Of(WorkingWeek.Parse(hours.Hours), zone));
    }

    private Func<object?[], OwnHours>? Reading(Whose whose, WatchedFields fields, string about)
    {
        if (whose == Whose.Fixed)
            return null;
        var name = whose switch { Whose.Requester => "requester", Whose.Team => "team", _ => "service" };
        if (fields.Kind.Field(name) is null)
            throw new Refused($"This kind of record has no {name} whose time could count.", about);
        var place = fields.PlaceOf(name);
        return values => values[place] is not Guid id ? OwnHours.None : whose switch
        {
            Whose.Requester => people.GetValueOrDefault(id, OwnHours.None),
            Whose.Team => teams.GetValueOrDefault(id, OwnHours.None),
            _ => services.GetValueOrDefault(id, OwnHours.None),
        };
    }
}
