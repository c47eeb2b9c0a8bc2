using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Paging;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.PagingLoad;

/// <summary>Reads how much being on call weighed, as far as the actor may see pages.</summary>
public sealed class ReadOnCallLoad(Store store)
{
    private const int HoursOfDay = 24;

    /// <summary>Parts that are told of each kind.</summary>
    private const int MostParts = 50;

    /// <summary>Pages of a list.</summary>
    private const int MostPages = 500;

    /// <param name="team">Null: all teams.</param>
    /// <param name="zone">In which hours of the day are told.</param>
    public async Task<OnCallLoad> Run(Id<Team>? team, DateTimeOffset from, DateTimeOffset until, DateTimeZone zone, Actor by, CancellationToken stop)
    {
        var within = PageKind.Kind.VisibleTo(by, store.Pages.AsNoTracking()).Where(page => page.TriggeredAt >= from && page.TriggeredAt < until && (team == null || page.Team == team));
        var pages = await within.OrderBy(page => page.TriggeredAt).Select(page => new { page.Id, page.TriggeredAt, page.OutOfHours, page.Urgency, page.AcknowledgedAt, page.Service }).ToListAsync(stop);
        var called = await store.Set<PageNotice>().Where(notice => notice.Person != null && (notice.State == NoticeState.Sent || notice.State == NoticeState.Uncertain) && within.Any(page => page.Id == notice.Page))
            .Select(notice => new { notice.Page, notice.Person }).Distinct().ToListAsync(stop);
        List<Id<Person>> ids = [.. called.Select(each => each.Person!.Value).Distinct()];
        var names = await store.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        List<Id<Service>> about = [.. pages.Select(page => page.Service).OfType<Id<Service>>().Distinct()];
        var services = await store.Services.Where(service => about.Contains(service.Id)).ToDictionaryAsync(service => service.Id, service => service.Name, stop);
        var late = pages.Where(page => page.OutOfHours).Select(page => page.Id).ToHashSet();
        var answers = pages.Where(page => page.AcknowledgedAt is not null).Select(page => (page.AcknowledgedAt!.Value - page.TriggeredAt).TotalSeconds).Order().ToList();
        var hours = pages.ToLookup(page => Instant.FromDateTimeOffset(page.TriggeredAt).InZone(zone).Hour);
        return new(
            from, until, pages.Count, late.Count, pages.Count(page => page.Urgency == Urgency.High), answers.Count, answers.Count == 0 ? null : Median(answers),
            Parts(called.GroupBy(each => names[each.Person!.Value]).Select(group => new LoadPart(group.Key, group.Count(), group.Count(each => late.Contains(each.Page))))),
            [.. Enumerable.Range(0, HoursOfDay).Select(hour => new LoadPart(hour.ToString("00", CultureInfo.InvariantCulture), hours[hour].Count(), hours[hour].Count(page => page.OutOfHours)))],
            Parts(pages.Where(page => page.Service is not null).GroupBy(page => services[page.Service!.Value]).Select(group => new LoadPart(group.Key, group.Count(), group.Count(page => page.OutOfHours)))));
    }

    /// <summary>The pages behind a figure, the latest first; at most 500.</summary>
    public async Task<IReadOnlyList<Page>> Pages(Id<Team>? team, DateTimeOffset from, DateTimeOffset until, DateTimeZone zone, LoadChoice choice, Actor by, CancellationToken stop)
    {
        var (people, services, notices) = (store.People, store.Services, store.Set<PageNotice>());
        var within = PageKind.Kind.VisibleTo(by, store.Pages.AsNoTracking()).Where(page => page.TriggeredAt >= from && page.TriggeredAt < until && (team == null || page.Team == team) && (!choice.Late || page.OutOfHours));
        if (choice.Person is { } person)
            within = within.Where(page => notices.Any(notice => notice.Page == page.Id && (notice.State == NoticeState.Sent || notice.State == NoticeState.Uncertain) && people.Any(each => each.Id == notice.Person && each.Name == person)));
        if (choice.Service is { } name)
            within = within.Where(page => services.Any(service => service.Id == page.Service && service.Name == name));
        var latest = within.OrderByDescending(page => page.TriggeredAt);
        if (choice.Hour is not { } hour)
            return await latest.Take(MostPages).ToListAsync(stop);
        // The hour is the reader's, with its summer time: no database counts it.
        List<Id<Page>> then = [.. (await within.Select(page => new { page.Id, page.TriggeredAt }).ToListAsync(stop)).Where(page => Name(page.TriggeredAt, zone) == hour).OrderByDescending(page => page.TriggeredAt).Take(MostPages).Select(page => page.Id)];
        return await latest.Where(page => then.Contains(page.Id)).ToListAsync(stop);
    }

    private static string Name(DateTimeOffset at, DateTimeZone zone) => Instant.FromDateTimeOffset(at).InZone(zone).Hour.ToString("00", CultureInfo.InvariantCulture);

    private static double Median(List<double> sorted) => sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    private static IReadOnlyList<LoadPart> Parts(IEnumerable<LoadPart> parts) => [.. parts.OrderByDescending(part => part.Pages).ThenBy(part => part.Name, StringComparer.Ordinal).Take(MostParts)];
}
