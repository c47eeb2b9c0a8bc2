using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Incidents;
using Tandem.Operation.OnCall;
using Tandem.Operation.Paging;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Demonstration;

/// <summary>Puts the team with the most urgent incidents on call: a first and a second schedule, a policy, and the pages of its urgent incidents of the last weeks.</summary>
internal sealed class DemoOnCall(Store store, AddSchedule addSchedule, AddEscalationPolicy addPolicy, PageRecollection past, TimeProvider clock)
{
    private const int Most = 14;
    private const int Weeks = 6;

    /// <summary>Fewer people cannot share the nights.</summary>
    private const int Fewest = 3;

    private static readonly Actor Tandem = Actor.System("demo");

    public async Task Begin(CancellationToken stop)
    {
        var desk = CompanyWords.Teams[0].Name;
        var team = await store.Teams.AsNoTracking().Where(row => row.Name != desk).OrderByDescending(row => store.Set<Incident>().Count(incident => incident.Team == row.Id && incident.Priority <= 2)).ThenBy(row => row.Serial).FirstAsync(stop);
        var memberships = store.Set<Membership>().Where(row => row.Team == team.Id);
        var people = await store.Set<Person>().AsNoTracking().Where(person => memberships.Any(row => row.Person == person.Id)).OrderBy(person => person.Serial).ToListAsync(stop);
        if (people.Count < Fewest)
            return;
        List<string> numbers = [.. people.Select(Person.Kind.NumberOf)];
        var now = clock.GetUtcNow();
        var monday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-7 * (Weeks + 1));
        monday = monday.AddDays(-(((int)monday.DayOfWeek + 6) % 7));
        var first = await addSchedule.Run(new($"{team.Name}: first", "Who is called first, day and night.", team.Id, "Europe/Berlin", Layers: [new("Weeks", numbers, monday)]), Tandem, stop);
        var second = await addSchedule.Run(
            new($"{team.Name}: second", "Who is called if the first does not answer.", team.Id, "Europe/Berlin", Layers: [new("Weeks", [.. numbers.Skip(1), numbers[0]], monday)]), Tandem, stop);
        var policy = await addPolicy.Run(
            new(
                $"{team.Name}: day and night", "First, then second, then the head of the team.", team.Id,
                [
                    new([new(TargetKind.Schedule, ScheduleKind.Kind.NumberOf(first))], 5),
                    new([new(TargetKind.Schedule, ScheduleKind.Kind.NumberOf(second))], 10),
                    new([new(TargetKind.Person, numbers[0])], 15),
                ],
                1, [Team.Kind.NumberOf(team)]),
            Tandem, stop);
        await Remember(first, policy, team, people.ToDictionary(Person.Kind.NumberOf), now, stop);
    }

    private async Task Remember(Schedule schedule, EscalationPolicy policy, Team team, Dictionary<string, Person> people, DateTimeOffset now, CancellationToken stop)
    {
        var since = now.AddDays(-7 * Weeks);
        var incidents = await store.Set<Incident>().AsNoTracking()
            .Where(incident => incident.Team == team.Id && incident.Priority <= 2 && incident.OpenedAt >= since && incident.ResolvedAt != null)
            .OrderByDescending(incident => incident.OpenedAt).Take(Most).ToListAsync(stop);
        var (dice, roster) = (new Dice(112), Roster.Of(schedule));
        foreach (var incident in incidents.OrderBy(incident => incident.OpenedAt))
        {
            if (roster.At(incident.OpenedAt) is not { } number || incident.ResolvedAt!.Value - incident.OpenedAt is not { TotalMinutes: > 6 } length)
                continue;
            await past.Tell(new(incident, policy, people[number], incident.OpenedAt, TimeSpan.FromSeconds(dice.Between(20, 290)), length), Tandem, stop);
        }

        await store.SaveChangesAsync(stop);
    }
}
