using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
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
        var byService = named.Contains(Whose.Service);
        var byCalendar = all.Any(each => each.Calendar is { Length: > 0 });
        return new(
            byService || named.Contains(Whose.Team) ? await Teams(stop) : Nobody,
            named.Contains(Whose.Requester) ? await People(stop) : Nobody,
            byService ? await TeamsOfServices(stop) : [],
            byCalendar ? await calendars.Book(stop) : CalendarBook.Empty,
            byCalendar ? await CalendarVersions(stop) : 0);
    }

    private async Task<Dictionary<Guid, OwnHours>> Teams(CancellationToken stop)
    {
        var teams = await store.Set<Team>().Where(team => team.Hours != "" || team.Zone != "").Select(team => new { team.Id, team.Hours, team.Zone }).ToListAsync(stop);
        return teams.ToDictionary(team => team.Id.Value, team => new OwnHours(team.Hours, team.Zone));
    }

    private async Task<Dictionary<Guid, OwnHours>> People(CancellationToken stop)
    {
        var people = await store.Set<Person>().Where(person => person.Hours != "" || person.Zone != "").Select(person => new { person.Id, person.Hours, person.Zone }).ToListAsync(stop);
        return people.ToDictionary(person => person.Id.Value, person => new OwnHours(person.Hours, person.Zone));
    }

    private async Task<Dictionary<Guid, Guid>> TeamsOfServices(CancellationToken stop)
    {
        var services = await store.Set<Service>().Where(service => service.Team != null).Select(service => new { service.Id, service.Team }).ToListAsync(stop);
        return services.ToDictionary(service => service.Id.Value, service => service.Team!.Value.Value);
    }

    /// <summary>Each change raises one version by one, so that their sum tells one state of all calendars from any other.</summary>
    private Task<int> CalendarVersions(CancellationToken stop) => store.Set<Calendar>().SumAsync(calendar => calendar.Version, stop);
}
