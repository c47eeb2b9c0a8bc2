using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceLevels;

/// <summary>Takes a picture of everybody's working time, to count by without asking the database again.</summary>
public sealed class CountingSnapshots(Store store, Calendars calendars)
{
    private static readonly Dictionary<Guid, OwnHours> Nobody = [];

    /// <param name="terms">How the promises in question count: only the time of those they name is read.</param>
    public async Task<CountingSnapshot> Take(IEnumerable<CountingTerms> terms, CancellationToken stop)
    {
        var all = terms.ToList();
        var named = all.SelectMany(each => new[] { each.Whose, each.ZoneOf }).ToHashSet();
        var teams = named.Contains(Whose.Team) || named.Contains(Whose.Service) ? await Teams(stop) : Nobody;
        var people = named.Contains(Whose.Requester) ? await People(stop) : Nobody;
        var services = named.Contains(Whose.Service) ? await Services(teams, stop) : Nobody;
        var byCalendar = all.Any(each => each.Calendar is { Length: > 0 }) || new[] { teams, people, services }.Any(some => some.Values.Any(each => each.Calendar is not null));
        return new(teams, people, services, byCalendar ? await calendars.Book(stop) : CalendarBook.Empty, byCalendar ? await CalendarVersions(stop) : 0);
    }

    private async Task<Dictionary<Guid, OwnHours>> Teams(CancellationToken stop)
    {
        var teams = await (
            from team in store.Teams
            where team.Hours != "" || team.Zone != "" || team.Calendar != null
            join calendar in store.Set<Calendar>() on team.Calendar equals calendar.Id into counted
            from calendar in counted.DefaultIfEmpty()
            select new { team.Id, team.Hours, team.Zone, Calendar = (int?)calendar.Serial }).ToListAsync(stop);
        return teams.ToDictionary(team => team.Id.Value, team => new OwnHours(team.Hours, team.Zone, NumberOf(team.Calendar)));
    }

    /// <summary>Who has no working hours of their own works by the calendar of their organisation.</summary>
    private async Task<Dictionary<Guid, OwnHours>> People(CancellationToken stop)
    {
        var people = await (
            from person in store.Set<Person>()
            join organisation in store.Organisations on person.Organisation equals organisation.Id into homes
            from organisation in homes.DefaultIfEmpty()
            join calendar in store.Set<Calendar>() on organisation.Calendar equals calendar.Id into counted
            from calendar in counted.DefaultIfEmpty()
            where person.Hours != "" || person.Zone != "" || calendar != null
            select new { person.Id, person.Hours, person.Zone, Calendar = person.Hours == "" ? (int?)calendar.Serial : null }).ToListAsync(stop);
        return people.ToDictionary(person => person.Id.Value, person => new OwnHours(person.Hours, person.Zone, NumberOf(person.Calendar)));
    }

    /// <summary>A service without a calendar of its own is served when its team works.</summary>
    private async Task<Dictionary<Guid, OwnHours>> Services(Dictionary<Guid, OwnHours> teams, CancellationToken stop)
    {
        var services = await (
            from service in store.Services
            where service.Team != null || service.Calendar != null
            join calendar in store.Set<Calendar>() on service.Calendar equals calendar.Id into counted
            from calendar in counted.DefaultIfEmpty()
            select new { service.Id, service.Team, Calendar = (int?)calendar.Serial }).ToListAsync(stop);
        return services.ToDictionary(service => service.Id.Value, service => service.Calendar is { } own
            ? OwnHours.None with { Calendar = NumberOf(own) }
            : service.Team is { } team ? teams.GetValueOrDefault(team.Value, OwnHours.None) : OwnHours.None);
    }

    private static string? NumberOf(int? serial) => serial is { } number ? Calendar.Kind.NumberOf(number) : null;

    /// <summary>Each change raises one version by one, so that their sum tells one state of all calendars from any other.</summary>
    private Task<int> CalendarVersions(CancellationToken stop) => store.Set<Calendar>().SumAsync(calendar => calendar.Version, stop);
}
