using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Interruptions;

/// <summary>Reads how much of a team's time operations took.</summary>
public sealed class ReadInterruptions(Store store)
{
    /// <summary>Hours that a member works on a day from Monday to Friday.</summary>
    public const int HoursOfDay = 8;

    /// <summary>Incidents of one outage whose hours are counted at most.</summary>
    private const int MostIncidents = 500;

    private static readonly TimeSpan Aftermath = TimeSpan.FromHours(1);

    /// <param name="until">The day after the last.</param>
    public async Task<Interruption> Of(Id<Team> team, DateOnly from, DateOnly until, CancellationToken stop)
    {
        var people = await Members(team, stop);
        var (first, last) = (HourOf(from), HourOf(until));
        var hours = people.Count == 0 ? 0 : await store.InterruptedHours.CountAsync(row => people.Contains(row.Person) && row.Hour >= first && row.Hour < last, stop);
        var days = Enumerable.Range(0, Math.Max(0, until.DayNumber - from.DayNumber)).Count(at => from.AddDays(at).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return new(hours, days * HoursOfDay * people.Count, people.Count);
    }

    /// <summary>How many hours members of a team worked on the incidents of a service that were opened from one moment to shortly after another: what an outage cost them.</summary>
    public async Task<int> ByIncidents(Id<Team> team, Id<Service> service, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var until = to + Aftermath;
        var opened = await store.Incidents.Where(row => row.Service == service && row.OpenedAt >= from && row.OpenedAt <= until).OrderBy(row => row.OpenedAt).Take(MostIncidents).Select(row => row.Id).ToListAsync(stop);
        var people = await Members(team, stop);
        if (opened.Count == 0 || people.Count == 0)
            return 0;
        Guid[] incidents = [.. opened.Select(id => id.Value)];
        var first = InterruptedHour.HourOf(from);
        return await store.InterruptedHours.CountAsync(row => people.Contains(row.Person) && row.Hour >= first && EF.Parameter(incidents).Contains(row.Record), stop);
    }

    private async Task<List<Id<Person>>> Members(Id<Team> team, CancellationToken stop) =>
        await store.Memberships.Where(membership => membership.Team == team).Select(membership => membership.Person).ToListAsync(stop);

    private static long HourOf(DateOnly day) => InterruptedHour.HourOf(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));
}
